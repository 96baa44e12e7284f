import { no, yes } from '../../../domain/result'
import { presentCoupon } from '../../_kernel/mall/coupons'
import { orderIn } from '../../_kernel/mall/orders'
import { presentOrder } from '../../_kernel/mall/views'
import type { Handler } from '../../_kernel/serve'

export const getOrder: Handler<'ops', 'getOrder'> = async (call, { orderId }) => {
  const order = await orderIn(call.store, orderId)
  if (!order) return no({ code: 'orderUnknown' })
  const { memberId } = order
  const nickname = (await call.store.get('members', memberId))?.nickname ?? ''
  const coupon = presentCoupon(order, call.at)
  return yes({ order: { ...presentOrder(call, order), coupon, memberId, nickname } })
}
