import fc from 'fast-check'
import { costOf, winnersOf } from '../../../domain/campaign/cost'
import { multiply, setAsideForCode, worthOf } from '../../../domain/campaign/pay'
import type { Reward } from '../../../domain/campaign/rules'
import { setAsideFrom } from '../../../domain/campaign/set-aside'

const draw: Reward = {
  code: 'odds',
  prizes: [
    { points: 888, winners: 50 },
    { points: 88, winners: 500 },
  ],
  otherwise: 8,
}
const fixed: Reward = { code: 'fixed', points: 20 }
/** 50 × 1,332 and 500 × 132 */
const prizesAt150 = 132_600
/** and 450 × 12 */
const everyAt150 = 138_000

describe('a budget and what it promises', () => {
  test.each([
    // reward, codes, budget, what comes of it
    ['one winner', draw, 1000, 888, { pointsNeeded: prizesAt150, budgetPoints: 888, winners: 550 }],
    [
      'one point short',
      draw,
      1000,
      prizesAt150 - 1,
      { pointsNeeded: prizesAt150, budgetPoints: prizesAt150 - 1, winners: 550 },
    ],
    ['the prizes exactly', draw, 1000, prizesAt150, { codes: 'prizes', multiplierPercent: 150, points: prizesAt150 }],
    ['almost all of it', draw, 1000, everyAt150 - 1, { codes: 'prizes', multiplierPercent: 150, points: prizesAt150 }],
    ['all of it', draw, 1000, everyAt150, { codes: 'every', multiplierPercent: 150, points: everyAt150 }],
    ['more than all of it', draw, 1000, 1_000_000, { codes: 'every', multiplierPercent: 150, points: everyAt150 }],
    ['not even one scan', fixed, 1000, 29, { pointsNeeded: 30, budgetPoints: 29, winners: 0 }],
    ['one scan', fixed, 1000, 30, null],
    ['every scan but one', fixed, 1000, 29_999, null],
    ['every scan', fixed, 1000, 30_000, { codes: 'every', multiplierPercent: 150, points: 30_000 }],
  ] as const)('that holds %s', (_, reward, codes, budgetPoints, expected) => {
    const decided = setAsideFrom({ reward, codes, codesPaid: 0, multiplierPercent: 150, budgetPoints })
    expect(decided.ok ? decided.value : decided.refusal).toEqual(
      decided.ok ? expected : { code: 'budgetTooSmall', ...expected },
    )
  })
})

const anyPlan = fc
  .record({
    prizes: fc.array(fc.record({ points: fc.integer({ min: 1, max: 999 }), winners: fc.integer({ min: 1, max: 9 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
    otherwise: fc.nat(50),
    others: fc.nat(40),
    paidBefore: fc.nat(40),
    percents: fc.array(fc.integer({ min: 100, max: 500 }), { minLength: 1, maxLength: 5 }),
    spare: fc.nat(3_000),
  })
  .map(({ prizes, otherwise, others, paidBefore, percents, spare }) => {
    const reward: Reward = { code: 'odds', prizes, otherwise }
    const codes = winnersOf(reward) + others
    const codesPaid = Math.min(others, paidBefore)
    const { pointsNeeded, multiplierPercentMax } = costOf({
      reward,
      codes,
      codesPaid,
      multipliers: { tiers: percents, memberDays: [] },
      budgetPoints: null,
    })
    return {
      reward,
      codes,
      codesPaid,
      percents,
      multiplierPercentMax,
      pointsNeeded,
      budgetPoints: pointsNeeded + spare,
    }
  })

describe('a whole draw from one budget', () => {
  test('pays every winner that was not paid before, whoever scans in which order, and no point above the budget', () => {
    const anyDraw = anyPlan.chain((plan) =>
      fc.record({
        plan: fc.constant(plan),
        order: fc.shuffledSubarray(
          Array.from({ length: plan.codes }, (_, rank) => rank),
          { minLength: plan.codes - plan.codesPaid, maxLength: plan.codes - plan.codesPaid },
        ),
        who: fc.array(fc.nat(plan.percents.length - 1), { minLength: plan.codes, maxLength: plan.codes }),
      }),
    )
    fc.assert(
      fc.property(anyDraw, ({ plan, order, who }) => {
        const { reward, multiplierPercentMax, budgetPoints } = plan
        const aside = setAsideFrom({ ...plan, multiplierPercent: multiplierPercentMax })
        if (!aside.ok) throw new Error('the budget holds what is needed')
        let left = budgetPoints - (aside.value?.points ?? 0)
        let [paid, winners, settled] = [0, 0, 0]
        const carried = plan.percents.map(() => 0)
        for (const [at, rank] of order.entries()) {
          const worth = worthOf(reward, () => rank)
          const scanner = who[at] ?? 0
          const { points, hundredths } = multiply(worth.points, plan.percents[scanner] ?? 100, carried[scanner] ?? 0)
          const fromLeft = Math.max(0, points - setAsideForCode(aside.value, worth))
          if (fromLeft > left) continue
          left -= fromLeft
          carried[scanner] = hundredths
          paid += points
          settled += 1
          if (worth.prize) winners += 1
        }
        expect(winners).toBe(order.filter((rank) => rank < winnersOf(reward)).length)
        if (aside.value?.codes === 'every') expect(order).toHaveLength(settled)
        expect(paid).toBeLessThanOrEqual(budgetPoints)
      }),
      { numRuns: 300 },
    )
  })

  test('is refused with one point less than is needed, and launched with that point', () => {
    fc.assert(
      fc.property(anyPlan, ({ multiplierPercentMax, pointsNeeded, ...plan }) => {
        const decide = (budgetPoints: number) =>
          setAsideFrom({ ...plan, multiplierPercent: multiplierPercentMax, budgetPoints }).ok
        expect([decide(pointsNeeded - 1), decide(pointsNeeded)]).toEqual([false, true])
      }),
    )
  })
})
