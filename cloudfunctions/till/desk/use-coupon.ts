import { takeCoupon, type CouponUse } from '../../../domain/mall/coupon'
import { no, yes } from '../../../domain/result'
import { presentCoupon } from '../../mall/coupons'
import { rewardOf } from '../../mall/configuration'
import { storeOrder } from '../../mall/order-moves'
import { orderIn } from '../../mall/orders'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Organisation } from '../../organisation/documents'
import { storeFor, storesNamed } from '../../organisation/stores'

/** Uses a shop coupon one time at a counter: two tills that ask at once meet in its order, and one of them is told. */
export const useCoupon: Handler<'till', 'useCoupon'> = async (call, { number, orderId, left, till, storeId }) => {
  const standing = await storeFor(call, 'till.use', storeId)
  const numbered = await call.store.get('memberNumbers', number)
  if (!numbered) return no({ code: 'memberUnknown' })
  return once(call, async (transaction) => {
    if (!standing.ok) return standing
    const order = await orderIn(transaction, orderId)
    if (order?.memberId !== numbered.memberId) return no({ code: 'couponUnknown' })
    const only = (await rewardOf(call, order.rewardId))?.reward.stores ?? []
    // A till that stands in no store of the brand's takes what any store does.
    if (only.length > 0 && !only.includes(standing.value?._id ?? ''))
      return no({ code: 'couponNotHere', stores: (await storesNamed(call, only)).map(({ name }) => name) })
    const used = takeCoupon(order, takenAt(call, standing.value, till), left)
    if (!used.ok) return used
    await storeOrder(transaction, { before: order, after: used.value }, call.at)
    const coupon = presentCoupon(used.value, call.at)
    if (!coupon) throw new Error(`order ${orderId} gave no coupon, though one was used`)
    return yes({ value: { coupon }, subject: orderId })
  })
}

/** A store goes by the brand's name for it, whatever the till calls itself. */
const takenAt = ({ at, operator }: OperatorCall, store: Organisation | null, till: string): CouponUse =>
  store === null
    ? { at, operator: operator.name, till }
    : { at, operator: operator.name, till: store.name, storeId: store._id }
