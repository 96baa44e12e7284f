import { takeCoupon } from '../../../domain/mall/coupon'
import { no, yes } from '../../../domain/result'
import { presentCoupon } from '../../mall/coupons'
import { storeOrder } from '../../mall/order-moves'
import { orderIn } from '../../mall/orders'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'

/** Uses a shop coupon one time at a counter: two tills that ask at once meet in its order, and one of them is told. */
export const useCoupon: Handler<'ops', 'useCoupon'> = async (call, { number, orderId, left, till }) => {
  const numbered = await call.store.get('memberNumbers', number)
  if (!numbered) return no({ code: 'memberUnknown' })
  return once(call, async (transaction) => {
    const order = await orderIn(transaction, orderId)
    if (order?.memberId !== numbered.memberId) return no({ code: 'couponUnknown' })
    const used = takeCoupon(order, { at: call.at, operator: call.operator.name, till }, left)
    if (!used.ok) return used
    await storeOrder(transaction, { before: order, after: used.value }, call.at)
    const coupon = presentCoupon(used.value, call.at)
    if (!coupon) throw new Error(`order ${orderId} gave no coupon, though one was used`)
    return yes({ value: { coupon }, subject: orderId })
  })
}
