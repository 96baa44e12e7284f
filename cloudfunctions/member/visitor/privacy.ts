import { dayAt } from '../../../domain/calendar'
import { couponOf } from '../../../domain/mall/coupon'
import { coolOffDays } from '../../../domain/member/leave'
import { tierOf } from '../../../domain/member/tier'
import { usablePoints } from '../../../domain/points/lots'
import { no, yes } from '../../../domain/result'
import { brandOf, programOf } from '../../brand/configuration'
import { usableCoupons } from '../../mall/coupons'
import { ordersOnTheirWay } from '../../mall/orders'
import type { Handler } from '../../kernel/call/serve'

/** Terms change a few times in years; all of them are in the export. */
const consentsMax = 20

/** Consents given so far, and what leaving would cost, in numbers. */
export const privacy: Handler<'member', 'privacy'> = async (call) => {
  const [program, brand, member, awaited, coupons, consents] = await Promise.all([
    programOf(call),
    brandOf(call),
    call.store.get('members', call.visitorId),
    ordersOnTheirWay(call.store, call.visitorId, call.at),
    usableCoupons(call, call.visitorId, call.at),
    call.store.page('consents', 'byMember', {
      equals: { memberId: call.visitorId },
      order: 'descending',
      limit: consentsMax,
    }),
  ])
  if (!member) return no({ code: 'notMember' })
  const { lots, pendingPoints, growth, leavesAt } = member
  return yes({
    consents: consents.documents.map(({ version, at, what }) => ({ version, at, what })),
    consentVersion: brand.consentVersion,
    loses: {
      points: Math.max(0, usablePoints(lots, dayAt(call.at))),
      pendingPoints,
      growth,
      tierName: tierOf(program.tiers, member.tier).name,
      coupons: coupons.reduce((left, order) => left + (couponOf(order, call.at)?.left ?? 0), 0),
      makeUpCards: member.makeUpCards ?? 0,
    },
    awaited,
    coolOffDays,
    leavesAt: leavesAt ?? null,
  })
}
