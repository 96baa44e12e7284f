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
import { figuresToday } from './campaign/figures-today'
import { endCampaign } from './campaign/end-campaign'
import { estimateCampaign } from './campaign/estimate-campaign'
import { getCampaign } from './campaign/get-campaign'
import { launchCampaign } from './campaign/launch-campaign'
import { listCampaigns } from './campaign/list-campaigns'
import { pauseCampaign } from './campaign/pause-campaign'
import { resumeCampaign } from './campaign/resume-campaign'
import { revealDraw } from './campaign/reveal-draw'
import { saveCampaign } from './campaign/save-campaign'
import { changeWords } from './community/change-words'
import { communityFigures } from './community/community-figures'
import { findPosts } from './community/find-posts'
import { getWordList } from './community/get-word-list'
import { highlightPost } from './community/highlight-post'
import { importWords } from './community/import-words'
import { listAnnouncements } from './community/list-announcements'
import { listHighlights } from './community/list-highlights'
import { listPlaces } from './community/list-places'
import { listWordLists } from './community/list-word-lists'
import { movePlace } from './community/move-place'
import { removeWordList } from './community/remove-word-list'
import { saveAnnouncement } from './community/save-announcement'
import { saveBoard } from './community/save-board'
import { saveTopic } from './community/save-topic'
import { saveWordList } from './community/save-word-list'
import { testWords } from './community/test-words'
import { withdrawAnnouncement } from './community/withdraw-announcement'
import { adjustStock } from './mall/adjust-stock'
import { exportOrders } from './mall/export-orders'
import { getOrder } from './mall/get-order'
import { getReward } from './mall/get-reward'
import { importTracking } from './mall/import-tracking'
import { inspectSecret } from './mall/inspect-secret'
import { listOrders } from './mall/list-orders'
import { listRewards } from './mall/list-rewards'
import { mallFigures } from './mall/mall-figures'
import { packOrders } from './mall/pack-orders'
import { pauseReward } from './mall/pause-reward'
import { publishReward } from './mall/publish-reward'
import { refundOrder } from './mall/refund-order'
import { rewardFigures } from './mall/reward-figures'
import { saveReward } from './mall/save-reward'
import { scheduleReward } from './mall/schedule-reward'
import { shipOrder } from './mall/ship-order'
import { uploadRewardPicture } from './mall/upload-reward-picture'
import { uploadSecrets } from './mall/upload-secrets'
import { findMember } from './member/find-member'
import { listMembers } from './member/list-members'
import { memberEntries } from './member/member-entries'
import { addStrike } from './moderation/add-strike'
import { approveText } from './moderation/approve-text'
import { claimReview } from './moderation/claim-review'
import { communityStanding } from './moderation/community-standing'
import { countReviews } from './moderation/count-reviews'
import { forgiveStrike } from './moderation/forgive-strike'
import { hideText } from './moderation/hide-text'
import { liftSanction } from './moderation/lift-sanction'
import { listReviews } from './moderation/list-reviews'
import { listSilenced } from './moderation/list-silenced'
import { readText } from './moderation/read-text'
import { rejectText } from './moderation/reject-text'
import { releaseReview } from './moderation/release-review'
import { sanctionMember } from './moderation/sanction-member'
import { adjustPoints } from './points/adjust-points'
import { estimateReversal } from './points/estimate-reversal'
import { liability } from './points/liability'
import { listJobReports } from './points/list-job-reports'
import { reverseEntry } from './points/reverse-entry'
import { listProducts } from './product/list-products'
import { saveProduct } from './product/save-product'
import { getProgram } from './program/get-program'
import { saveProgram } from './program/save-program'
import { addOperator } from './session/add-operator'
import { listAudit } from './session/list-audit'
import { listOperators } from './session/list-operators'
import { signIn } from './session/sign-in'
import { signOut } from './session/sign-out'
import { whoAmI } from './session/who-am-i'
import { needsAttention } from './overview/needs-attention'
import { endTierGrant } from './tier/end-tier-grant'
import { grantTier } from './tier/grant-tier'
import { memberStanding } from './tier/member-standing'
import { resolveMemberCode } from './till/resolve-member-code'
import { useBenefit } from './till/use-benefit'
import { useCoupon } from './till/use-coupon'

/** The operators' door. */
export const ops = serve('ops', {
  signIn,
  signOut,
  whoAmI,
  listOperators,
  addOperator,
  listAudit,
  needsAttention,
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
  figuresToday,
  revealDraw,
  listMembers,
  findMember,
  memberEntries,
  adjustPoints,
  estimateReversal,
  reverseEntry,
  liability,
  listJobReports,
  memberStanding,
  getProgram,
  saveProgram,
  grantTier,
  endTierGrant,
  useBenefit,
  useCoupon,
  adjustStock,
  exportOrders,
  getOrder,
  getReward,
  importTracking,
  inspectSecret,
  listOrders,
  listRewards,
  mallFigures,
  packOrders,
  pauseReward,
  publishReward,
  refundOrder,
  rewardFigures,
  saveReward,
  scheduleReward,
  shipOrder,
  uploadRewardPicture,
  uploadSecrets,
  resolveMemberCode,
  listReviews,
  countReviews,
  readText,
  claimReview,
  releaseReview,
  approveText,
  rejectText,
  hideText,
  communityStanding,
  listSilenced,
  sanctionMember,
  liftSanction,
  addStrike,
  forgiveStrike,
  communityFigures,
  listPlaces,
  saveBoard,
  saveTopic,
  movePlace,
  listAnnouncements,
  saveAnnouncement,
  withdrawAnnouncement,
  findPosts,
  listHighlights,
  highlightPost,
  listWordLists,
  getWordList,
  saveWordList,
  removeWordList,
  changeWords,
  importWords,
  testWords,
})
