import { serve } from '../kernel/call/serve'
import { activateBatch } from '../batch/desk/activate-batch'
import { downloadPrintFile } from '../batch/desk/download-print-file'
import { freezeBatch } from '../batch/desk/freeze-batch'
import { getBatch } from '../batch/desk/get-batch'
import { listBatches } from '../batch/desk/list-batches'
import { mintBatch } from '../batch/desk/mint-batch'
import { printBatch } from '../batch/desk/print-batch'
import { recallBatch } from '../batch/desk/recall-batch'
import { thawBatch } from '../batch/desk/thaw-batch'
import { voidBatch } from '../batch/desk/void-batch'
import { campaignFigures } from '../campaign/desk/campaign-figures'
import { figuresToday } from '../campaign/desk/figures-today'
import { endCampaign } from '../campaign/desk/end-campaign'
import { estimateCampaign } from '../campaign/desk/estimate-campaign'
import { getCampaign } from '../campaign/desk/get-campaign'
import { launchCampaign } from '../campaign/desk/launch-campaign'
import { listCampaigns } from '../campaign/desk/list-campaigns'
import { pauseCampaign } from '../campaign/desk/pause-campaign'
import { resumeCampaign } from '../campaign/desk/resume-campaign'
import { revealDraw } from '../campaign/desk/reveal-draw'
import { saveCampaign } from '../campaign/desk/save-campaign'
import { changeWords } from '../filter/desk/change-words'
import { communityFigures } from '../community/desk/community-figures'
import { findPosts } from '../community/desk/find-posts'
import { getWordList } from '../filter/desk/get-word-list'
import { highlightPost } from '../community/desk/highlight-post'
import { importWords } from '../filter/desk/import-words'
import { listAnnouncements } from '../community/desk/list-announcements'
import { listHighlights } from '../community/desk/list-highlights'
import { listPlaces } from '../community/desk/list-places'
import { listWordLists } from '../filter/desk/list-word-lists'
import { movePlace } from '../community/desk/move-place'
import { removeWordList } from '../filter/desk/remove-word-list'
import { saveAnnouncement } from '../community/desk/save-announcement'
import { saveBoard } from '../community/desk/save-board'
import { saveTopic } from '../community/desk/save-topic'
import { saveWordList } from '../filter/desk/save-word-list'
import { testWords } from '../filter/desk/test-words'
import { withdrawAnnouncement } from '../community/desk/withdraw-announcement'
import { adjustStock } from '../mall/desk/adjust-stock'
import { exportOrders } from '../mall/desk/export-orders'
import { getOrder } from '../mall/desk/get-order'
import { getReward } from '../mall/desk/get-reward'
import { importTracking } from '../mall/desk/import-tracking'
import { inspectSecret } from '../mall/desk/inspect-secret'
import { listOrders } from '../mall/desk/list-orders'
import { listRewards } from '../mall/desk/list-rewards'
import { mallFigures } from '../mall/desk/mall-figures'
import { packOrders } from '../mall/desk/pack-orders'
import { pauseReward } from '../mall/desk/pause-reward'
import { publishReward } from '../mall/desk/publish-reward'
import { refundOrder } from '../mall/desk/refund-order'
import { rewardFigures } from '../mall/desk/reward-figures'
import { saveReward } from '../mall/desk/save-reward'
import { scheduleReward } from '../mall/desk/schedule-reward'
import { shipOrder } from '../mall/desk/ship-order'
import { uploadRewardPicture } from '../mall/desk/upload-reward-picture'
import { uploadSecrets } from '../mall/desk/upload-secrets'
import { findMember } from '../member/desk/find-member'
import { listMembers } from '../member/desk/list-members'
import { memberEntries } from '../points/desk/member-entries'
import { addStrike } from '../moderation/desk/add-strike'
import { approveText } from '../moderation/desk/approve-text'
import { claimReview } from '../moderation/desk/claim-review'
import { communityStanding } from '../moderation/desk/community-standing'
import { countReviews } from '../moderation/desk/count-reviews'
import { forgiveStrike } from '../moderation/desk/forgive-strike'
import { hideText } from '../moderation/desk/hide-text'
import { liftSanction } from '../moderation/desk/lift-sanction'
import { listReviews } from '../moderation/desk/list-reviews'
import { listSilenced } from '../moderation/desk/list-silenced'
import { readText } from '../moderation/desk/read-text'
import { rejectText } from '../moderation/desk/reject-text'
import { releaseReview } from '../moderation/desk/release-review'
import { sanctionMember } from '../moderation/desk/sanction-member'
import { adjustPoints } from '../points/desk/adjust-points'
import { estimateReversal } from '../points/desk/estimate-reversal'
import { liability } from '../points/desk/liability'
import { listJobReports } from '../operator/desk/list-job-reports'
import { reverseEntry } from '../points/desk/reverse-entry'
import { listProducts } from '../product/desk/list-products'
import { saveProduct } from '../product/desk/save-product'
import { getProgram } from '../brand/desk/get-program'
import { saveProgram } from '../brand/desk/save-program'
import { addOperator } from '../operator/desk/add-operator'
import { listAudit } from '../operator/desk/list-audit'
import { listOperators } from '../operator/desk/list-operators'
import { signIn } from '../operator/desk/sign-in'
import { signOut } from '../operator/desk/sign-out'
import { whoAmI } from '../operator/desk/who-am-i'
import { needsAttention } from '../overview/desk/needs-attention'
import { endTierGrant } from '../tier/desk/end-tier-grant'
import { grantTier } from '../tier/desk/grant-tier'
import { memberStanding } from '../tier/desk/member-standing'
import { resolveMemberCode } from '../till/desk/resolve-member-code'
import { useBenefit } from '../till/desk/use-benefit'
import { useCoupon } from '../till/desk/use-coupon'

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
