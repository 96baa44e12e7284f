import { serve } from '../_kernel/serve'
import { browseRewards } from './browse-rewards'
import { cancelOrder } from './cancel-order'
import { changeOrderAddress } from './change-order-address'
import { confirmReceipt } from './confirm-receipt'
import { listAddresses } from './list-addresses'
import { listCoupons } from './list-coupons'
import { listMyOrders } from './list-my-orders'
import { listWishes } from './list-wishes'
import { myOrder } from './my-order'
import { orderOfRequest } from './order-of-request'
import { redeem } from './redeem'
import { removeAddress } from './remove-address'
import { revealSecret } from './reveal-secret'
import { rewardDetail } from './reward-detail'
import { saveAddress } from './save-address'
import { setWish } from './set-wish'

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
