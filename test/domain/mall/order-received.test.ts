import { sayOrderReceivedRule } from '../../../contract/sentences/rewards'
import fc from 'fast-check'
import { dayMs } from '../../../domain/calendar'
import { monthAt } from '../../../domain/months'
import {
  earnByOrder,
  orderReceivedDefinition,
  readOrderReceivedRule,
  unearnByOrder,
  type OrderEarnings,
} from '../../../domain/mall/order-received'
import { now } from '../campaign/a-campaign'

const rule = { percent: 10, pointsPerMonth: 100 }
const use = (args: object, expiry?: { code: string; args: Record<string, unknown> }) => ({
  code: 'orderReceived',
  args: { ...rule, ...args },
  ...(expiry ? { expiry } : {}),
})

describe('what orders earn, as data', () => {
  test('can be read from what its definition proposes, and said', () => {
    const read = readOrderReceivedRule({
      code: orderReceivedDefinition.code,
      args: Object.fromEntries(orderReceivedDefinition.arguments.map(({ name, initial }) => [name, initial])),
    })
    expect(read).toEqual({ ok: true, value: rule })
    expect(sayOrderReceivedRule(rule, 'zh-CN')).toBe('礼品到手后返还 10% 积分，每月最多 100 积分')
    const expiry = { code: 'rollingMonths', args: { months: 3 } } as const
    expect(readOrderReceivedRule(use({}, expiry))).toEqual({ ok: true, value: { ...rule, expiry } })
    expect(sayOrderReceivedRule({ ...rule, expiry }, 'zh-CN')).toMatch(/，积分 3 个月内有效$/)
  })

  test.each([
    ['nothing back', use({ percent: 0 }), { argument: 'percent' }],
    ['more than half back', use({ percent: 51 }), { problem: { code: 'outOfBounds', min: 1, max: 50 } }],
    ['half a percent', use({ percent: 2.5 }), { problem: { code: 'notWhole' } }],
    ['no limit', use({ pointsPerMonth: 0 }), { argument: 'pointsPerMonth' }],
    ['something else', use({ luck: 1 }), { argument: 'luck', problem: { code: 'notTaken' } }],
    ['an unknown expiry', use({}, { code: 'never', args: {} }), { argument: 'expiry' }],
    ['another rule', { code: 'checkIn', args: rule }, { code: 'ruleUnknown', rule: 'checkIn' }],
  ])('is refused with %s', (_what, wrong, refusal) => {
    const read = readOrderReceivedRule(wrong)
    expect(read.ok ? null : read.refusal).toMatchObject(refusal)
  })
})

describe('an order', () => {
  test.each([
    ['is rounded down', undefined, 199, 19],
    ['of too little earns nothing', undefined, 9, 0],
    ['gets what the month leaves', { month: '2026-11', points: 95 }, 200, 5],
    ['of a full month gets nothing', { month: '2026-11', points: 100 }, 200, 0],
    ['of a new month begins anew', { month: '2026-10', points: 100 }, 200, 20],
    ['of a lowered limit gets nothing', { month: '2026-11', points: 400 }, 200, 0],
  ])('%s', (_what, before, price, points) => {
    const paid = earnByOrder(before, rule, price, now)
    const sum = before?.month === '2026-11' ? before.points : 0
    expect(paid).toEqual({ points, earned: { month: '2026-11', points: sum + points } })
  })

  test('that is undone gives its share of the month back, and of no other month', () => {
    const earned = { month: '2026-11', points: 30 }
    expect(unearnByOrder(earned, 20, now)).toEqual({ month: '2026-11', points: 10 })
    expect(unearnByOrder(earned, 40, now)).toEqual({ month: '2026-11', points: 0 })
    expect(unearnByOrder(earned, 20, now - 40 * dayMs)).toBe(earned)
  })

  test('never gives back more than half its price, nor do a month’s orders more than the limit', () => {
    const rules = fc.record({
      percent: fc.integer({ min: 1, max: 50 }),
      pointsPerMonth: fc.integer({ min: 1, max: 500 }),
    })
    const steps = fc.array(
      fc.record({
        price: fc.integer({ min: 1, max: 5_000 }),
        undone: fc.boolean(),
        days: fc.integer({ min: 0, max: 20 }),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(rules, steps, (given, orders) => {
        let [at, earned]: [number, OrderEarnings | undefined] = [now, undefined]
        const kept = new Map<string, number>()
        for (const { price, undone, days } of orders) {
          at += days * dayMs
          const paid = earnByOrder(earned, given, price, at)
          expect(paid.points).toBeGreaterThanOrEqual(0)
          expect(paid.points * 2).toBeLessThanOrEqual(price)
          earned = undone ? unearnByOrder(paid.earned, paid.points, at) : paid.earned
          kept.set(monthAt(at), (kept.get(monthAt(at)) ?? 0) + (undone ? 0 : paid.points))
          expect(earned).toEqual({ month: monthAt(at), points: kept.get(monthAt(at)) })
          expect(earned.points).toBeLessThanOrEqual(given.pointsPerMonth)
        }
      }),
    )
  })
})
