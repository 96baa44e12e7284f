import { serve } from '../_kernel/serve'
import { browseRewards } from './browse-rewards'
import { cancelOrder } from './cancel-order'
import { confirmReceipt } from './confirm-receipt'
import { listAddresses } from './list-addresses'
import { listMyOrders } from './list-my-orders'
import { listWishes } from './list-wishes'
import { myOrder } from './my-order'
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
  listMyOrders,
  myOrder,
  cancelOrder,
  confirmReceipt,
  revealSecret,
  listAddresses,
  saveAddress,
  removeAddress,
  listWishes,
  setWish,
})
