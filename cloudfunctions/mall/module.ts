import type { Telling } from '../kernel/events/stream'
import { linesAbout } from '../kernel/store/personal'
import { adjustStock } from './desk/adjust-stock'
import { browseRewards } from './visitor/browse-rewards'
import { cancelOrder } from './visitor/cancel-order'
import { changeOrderAddress } from './visitor/change-order-address'
import { changeStock } from './jobs/change-stock'
import { confirmReceipt } from './visitor/confirm-receipt'
import { exportOrders } from './desk/export-orders'
import { foldMall } from './jobs/fold-mall'
import { getOrder } from './desk/get-order'
import { getReward } from './desk/get-reward'
import { importTracking } from './desk/import-tracking'
import { inspectSecret } from './desk/inspect-secret'
import { listAddresses } from './visitor/list-addresses'
import { listCoupons } from './visitor/list-coupons'
import { listMyOrders } from './visitor/list-my-orders'
import { listOrders } from './desk/list-orders'
import { listRewards } from './desk/list-rewards'
import { listWishes } from './visitor/list-wishes'
import { marksOfEarlierOrders } from './order-marks'
import { makeOrders } from './jobs/make-orders'
import { mallFigures } from './desk/mall-figures'
import { mendStock } from './jobs/mend-stock'
import { moveOrders } from './jobs/move-orders'
import { myOrder } from './visitor/my-order'
import { orderOfRequest } from './visitor/order-of-request'
import { packOrders } from './desk/pack-orders'
import { pauseReward } from './desk/pause-reward'
import { publishReward } from './desk/publish-reward'
import { redeem } from './visitor/redeem'
import { refundOrder } from './desk/refund-order'
import { removeAddress } from './visitor/remove-address'
import { revealSecret } from './visitor/reveal-secret'
import { rewardDetail } from './visitor/reward-detail'
import { rewardFigures } from './desk/reward-figures'
import { saveAddress } from './visitor/save-address'
import { saveReward } from './desk/save-reward'
import { scheduleReward } from './desk/schedule-reward'
import { setWish } from './visitor/set-wish'
import { showRecipients } from './desk/show-recipients'
import { shipOrder } from './desk/ship-order'
import { uploadRewardPicture } from './desk/upload-reward-picture'
import { uploadSecrets } from './desk/upload-secrets'
import { weighedOrders } from './weighing'

export { collections } from './collections'
export { personal } from './personal'
export { streams } from './streams'

/** Orders in the audit trail. */
export const trail = [linesAbout('orders', 'byMember')]

/** What the mini-program asks. */
export const visitor = {
  browseRewards,
  cancelOrder,
  changeOrderAddress,
  confirmReceipt,
  listAddresses,
  listCoupons,
  listMyOrders,
  listWishes,
  myOrder,
  orderOfRequest,
  redeem,
  removeAddress,
  revealSecret,
  rewardDetail,
  saveAddress,
  setWish,
}

/** What operators ask. */
export const desk = {
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
  showRecipients,
  shipOrder,
  uploadRewardPicture,
  uploadSecrets,
}

/** What a timer does, a bounded slice each time. */
export const jobs = { mendStock, moveOrders, changeStock }

/** What it makes of what happens. */
export const consumers = { makeOrders, foldMall }

export const passes = [marksOfEarlierOrders]

/** What its commands tell beside their line in the trail. */
export const tellings = {
  saveReward: (rewardId: string) => ({ code: 'rewardSaved', rewardId }),
  publishReward: (rewardId: string) => ({ code: 'rewardPublished', rewardId }),
  pauseReward: (rewardId: string) => ({ code: 'rewardPaused', rewardId }),
} satisfies Record<string, Telling>

/** How its commands are weighed. */
export const weighings = weighedOrders
