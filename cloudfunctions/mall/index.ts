import { serve } from '../kernel/call/serve'
import { browseRewards } from './visitor/browse-rewards'
import { cancelOrder } from './visitor/cancel-order'
import { changeOrderAddress } from './visitor/change-order-address'
import { confirmReceipt } from './visitor/confirm-receipt'
import { listAddresses } from './visitor/list-addresses'
import { listCoupons } from './visitor/list-coupons'
import { listMyOrders } from './visitor/list-my-orders'
import { listWishes } from './visitor/list-wishes'
import { myOrder } from './visitor/my-order'
import { orderOfRequest } from './visitor/order-of-request'
import { redeem } from './visitor/redeem'
import { removeAddress } from './visitor/remove-address'
import { revealSecret } from './visitor/reveal-secret'
import { rewardDetail } from './visitor/reward-detail'
import { saveAddress } from './visitor/save-address'
import { setWish } from './visitor/set-wish'

/** The points mall's door. */
export const mall = serve('mall', {
  browseRewards,
  rewardDetail,
  redeem,
  orderOfRequest,
  listMyOrders,
  myOrder,
  changeOrderAddress,
  listCoupons,
  cancelOrder,
  confirmReceipt,
  revealSecret,
  listAddresses,
  saveAddress,
  removeAddress,
  listWishes,
  setWish,
})
