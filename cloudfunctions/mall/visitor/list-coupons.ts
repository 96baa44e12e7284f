import type { Output } from '../../../contract'
import { couponOf } from '../../../domain/mall/coupon'
import type { Order } from '../../../domain/mall/order'
import { stands } from '../../../domain/mall/order-life'
import { no, yes } from '../../../domain/result'
import { rewardOf } from '../configuration'
import { usableCoupons } from '../coupons'
import { freshOrders } from '../orders'
import { storesNamed } from '../../organisation/stores'
import { presentPicture } from '../../kernel/pictures/shown'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'

type CouponCard = Output<'mall', 'listCoupons'>['coupons'][number]

/** Whoever has redeemed more since looks for an older code among their orders. */
const ordersMax = 100

/** Codes and shop coupons in one list; those that can be used now are found however old they are. */
export const listCoupons: Handler<'mall', 'listCoupons'> = async (call) => {
  const { store, visitorId: memberId, at } = call
  const justPlaced = freshOrders(store, memberId, at)
  const [member, usable, page, fresh] = await Promise.all([
    store.get('members', memberId),
    usableCoupons(call, memberId, at, justPlaced),
    store.page('orders', 'byMember', { equals: { memberId }, order: 'descending', limit: ordersMax }),
    justPlaced,
  ])
  if (!member) return no({ code: 'notMember' })
  // What was just placed is in its entry alone; where it has a document, that knows what became of it.
  const orders = new Map([...fresh, ...page.documents, ...usable].map((order) => [order._id, order]))
  const cards = await Promise.all([...orders.values()].map((order) => presentCoupon(call, order)))
  return yes({ coupons: cards.flatMap((card) => card ?? []).sort(byUse) })
}

async function presentCoupon(call: VisitorCall, order: Order): Promise<CouponCard | null> {
  const coupon = couponOf(order, call.at)
  const isCode = order.kind === 'secret' && stands(order.state)
  if (!coupon && !isCode) return null
  const reward = (await rewardOf(call, order.rewardId))?.reward
  return {
    orderId: order._id,
    kind: coupon ? 'shop' : 'code',
    title: order.title,
    picture: presentPicture(call, order.picture),
    worth: reward?.description ?? '',
    how: reward?.instructions ?? '',
    stores: (await storesNamed(call, reward?.stores ?? [])).map(({ name }) => name),
    state: coupon?.state ?? 'available',
    left: coupon?.left ?? 1,
    expiresAt: coupon?.expiresAt ?? null,
  }
}

const never = Number.MAX_SAFE_INTEGER

/** Of use first; of those the soonest to run out. */
const byUse = (left: CouponCard, right: CouponCard): number =>
  Number(right.state === 'available') - Number(left.state === 'available') ||
  (left.expiresAt ?? never) - (right.expiresAt ?? never)
