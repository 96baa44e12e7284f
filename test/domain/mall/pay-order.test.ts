import type { Order } from '../../../domain/mall/order'
import { orderStates } from '../../../domain/mall/order-life'
import { payOrder } from '../../../domain/mall/pay-order'
import type { ExpiryRule } from '../../../domain/points/policies'
import { aMember, now, rules } from '../campaign/a-campaign'

const order: Order = {
  _id: 'D7K3',
  memberId: aMember._id,
  rewardId: 'mug',
  variantId: 'white',
  kind: 'physical',
  title: '青屿马克杯',
  picture: 'logo',
  specification: '',
  points: 250,
  segmentId: 's',
  hold: 'h',
  sealedAddress: null,
  gift: null,
  state: 'placed',
  placedAt: now,
  history: [],
  parcels: [],
  secretId: null,
  couponUntil: null,
  couponUses: [],
  why: '',
  stockDue: false,
  dueAt: null,
  version: 1,
}
const given = {
  member: aMember,
  order,
  rule: { percent: 10, pointsPerMonth: 100 },
  ruleVersion: 4,
  tierRules: rules,
  pointsExpiry: { code: 'rollingMonths', args: { months: 12 } } as const,
  at: now,
}

describe('what an order earns', () => {
  test('waits for its receipt while it is on its way, and counts for nothing until then', () => {
    const paid = payOrder(given)
    expect(paid?.entry).toEqual({
      _id: 'received-D7K3',
      kind: 'pend',
      memberId: aMember._id,
      at: now,
      postings: [
        { account: 'issued', points: -25 },
        { account: 'pending', points: 25 },
      ],
      growth: 0,
      reason: {
        rule: 'orderReceived',
        version: 4,
        inputs: { order: 'D7K3', reward: order.title, kind: 'physical', price: 250, percent: 10, points: 25 },
      },
    })
    expect(paid?.pending).toMatchObject({ _id: 'received-D7K3', points: 25, releasesAt: null, awaits: 'receipt' })
    const { points, pendingPoints, growth, lots, orderEarnings } = paid!.card.member
    expect({ points, pendingPoints, growth, lots, orderEarnings }).toEqual({
      points: 0,
      pendingPoints: 25,
      growth: 0,
      lots: [],
      orderEarnings: { month: '2026-11', points: 25 },
    })
  })

  test('is usable at once where the order has come, to the day its own rule says', () => {
    const received: Order = { ...order, kind: 'virtual', state: 'received' }
    const lots = (expiry?: ExpiryRule) =>
      payOrder({ ...given, order: received, rule: { ...given.rule, ...(expiry ? { expiry } : {}) } })?.card.member.lots
    expect(payOrder({ ...given, order: received })).toMatchObject({ entry: { kind: 'earn', growth: 0 }, pending: null })
    expect(lots()).toEqual([{ expiresOn: '2027-11-30', points: 25 }])
    expect(lots({ code: 'endOfYear', args: { years: 0 } })).toEqual([{ expiresOn: '2026-12-31', points: 25 }])
  })

  test('keeps its own expiry until its release', () => {
    const expiry = { code: 'endOfYear', args: { years: 0 } } as const
    expect(payOrder({ ...given, rule: { ...given.rule, expiry } })?.pending?.expiry).toEqual(expiry)
    expect(payOrder(given)?.pending?.expiry).toEqual(given.pointsExpiry)
  })

  test.each(orderStates)('of an order that is %s is pending, earned or nothing', (state) => {
    const kinds = { placed: 'pend', packed: 'pend', shipped: 'pend', received: 'earn', closed: 'earn' } as const
    const kind = payOrder({ ...given, order: { ...order, state } })?.entry.kind
    expect(kind).toBe(state === 'cancelled' || state === 'refunded' ? undefined : kinds[state])
  })

  test('is nothing once the month is full, for too little, or for somebody who has left', () => {
    const full = { ...aMember, orderEarnings: { month: '2026-11', points: 100 } }
    expect(payOrder({ ...given, member: full })).toBeNull()
    expect(payOrder({ ...given, order: { ...order, points: 9 } })).toBeNull()
    expect(payOrder({ ...given, member: { ...aMember, erasedAt: now } })).toBeNull()
  })
})
