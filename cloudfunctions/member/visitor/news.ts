import { dayAt, dayMs } from '../../../domain/calendar'
import type { Order } from '../../../domain/mall/order'
import type { OrderState } from '../../../domain/mall/order-life'
import type { Member } from '../../../domain/member/member'
import { expiringSoon } from '../../../domain/points/lots'
import type { VisitorCall } from '../../kernel/ports/platform'

/** Orders that the brand still does something to are among the latest few. */
const ordersMax = 10

/** Whoever still has a week can still plan. */
const soonDays = 7

/** What the brand does to an order, and not its member. */
const ofTheBrand: ReadonlySet<OrderState> = new Set(['packed', 'shipped', 'refunded'])

/** When the community, the mall and the calendar last had something to tell this visitor. */
export async function newsOf({ store, visitorId: memberId, at }: VisitorCall) {
  const newest = { equals: { memberId }, order: 'descending' } as const
  const [notices, orders, coupons] = await Promise.all([
    store.page('notices', 'byMember', { ...newest, limit: 1 }),
    store.page('orders', 'byMember', { ...newest, limit: ordersMax }),
    store.page('orders', 'byMemberCoupon', { equals: { memberId }, range: { from: at + 1 }, limit: 1 }),
  ])
  const endsAt = coupons.documents[0]?.couponUntil ?? 0
  return {
    noticeAt: notices.documents[0]?.at ?? 0,
    orderAt: Math.max(0, ...orders.documents.map(lastDone)),
    couponEndsAt: endsAt < at + soonDays * dayMs ? endsAt : 0,
  }
}

const lastDone = ({ history }: Order): number =>
  Math.max(0, ...history.filter(({ state }) => ofTheBrand.has(state)).map(({ at }) => at))

/** The points that run out within the week. */
export const endingSoon = ({ lots }: Member, at: number) => ({
  pointsEndOn: expiringSoon(lots, dayAt(at)).find(({ days }) => days <= soonDays)?.expiresOn ?? '',
})
