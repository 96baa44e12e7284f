import { serve } from '../_kernel/serve'
import { activateBatch } from './batch/activate-batch'
import { downloadPrintFile } from './batch/download-print-file'
import { freezeBatch } from './batch/freeze-batch'
import { getBatch } from './batch/get-batch'
import { listBatches } from './batch/list-batches'
import { mintBatch } from './batch/mint-batch'
import { printBatch } from './batch/print-batch'
import { recallBatch } from './batch/recall-batch'
import { thawBatch } from './batch/thaw-batch'
import { voidBatch } from './batch/void-batch'
import { campaignFigures } from './campaign/campaign-figures'
import { endCampaign } from './campaign/end-campaign'
import { estimateCampaign } from './campaign/estimate-campaign'
import { getCampaign } from './campaign/get-campaign'
import { launchCampaign } from './campaign/launch-campaign'
import { listCampaigns } from './campaign/list-campaigns'
import { pauseCampaign } from './campaign/pause-campaign'
import { resumeCampaign } from './campaign/resume-campaign'
import { revealDraw } from './campaign/reveal-draw'
import { saveCampaign } from './campaign/save-campaign'
import { findMember } from './member/find-member'
import { listMembers } from './member/list-members'
import { memberEntries } from './member/member-entries'
import { adjustPoints } from './points/adjust-points'
import { estimateReversal } from './points/estimate-reversal'
import { liability } from './points/liability'
import { listJobReports } from './points/list-job-reports'
import { reverseEntry } from './points/reverse-entry'
import { listProducts } from './product/list-products'
import { saveProduct } from './product/save-product'
import { addOperator } from './session/add-operator'
import { listAudit } from './session/list-audit'
import { listOperators } from './session/list-operators'
import { signIn } from './session/sign-in'
import { signOut } from './session/sign-out'
import { whoAmI } from './session/who-am-i'
import { resolveMemberCode } from './till/resolve-member-code'

/** The operators' door. */
export const ops = serve('ops', {
  signIn,
  signOut,
  whoAmI,
  listOperators,
  addOperator,
  listAudit,
  listProducts,
  saveProduct,
  listBatches,
  getBatch,
  mintBatch,
  activateBatch,
  freezeBatch,
  thawBatch,
  voidBatch,
  recallBatch,
  printBatch,
  downloadPrintFile,
  listCampaigns,
  getCampaign,
  saveCampaign,
  estimateCampaign,
  launchCampaign,
  pauseCampaign,
  resumeCampaign,
  endCampaign,
  campaignFigures,
  revealDraw,
  listMembers,
  findMember,
  memberEntries,
  adjustPoints,
  estimateReversal,
  reverseEntry,
  liability,
  listJobReports,
  resolveMemberCode,
})
