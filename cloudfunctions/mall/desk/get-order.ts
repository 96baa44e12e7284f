import { no, yes } from '../../../domain/result'
import { presentCoupon } from '../coupons'
import { orderIn } from '../orders'
import { presentOrder } from '../views'
import type { Handler } from '../../kernel/call/serve'

export const getOrder: Handler<'ops', 'getOrder'> = async (call, { orderId }) => {
  const order = await orderIn(call.store, orderId)
  if (!order) return no({ code: 'orderUnknown' })
  const { memberId } = order
  const nickname = (await call.store.get('members', memberId))?.nickname ?? ''
  const coupon = presentCoupon(order, call.at)
  return yes({ order: { ...presentOrder(call, order), coupon, memberId, nickname } })
}
