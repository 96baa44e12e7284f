import fc from 'fast-check'
import { costOf, winnersOf } from '../../../domain/campaign/cost'
import { multiplyAtMost, setAsideForCode, worthOf } from '../../../domain/campaign/pay'
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
    const decided = setAsideFrom({ reward, codes, multiplierPercent: 150, budgetPoints })
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
    percents: fc.array(fc.integer({ min: 100, max: 500 }), { minLength: 1, maxLength: 5 }),
    spare: fc.nat(3_000),
  })
  .map(({ prizes, otherwise, others, percents, spare }) => {
    const reward: Reward = { code: 'odds', prizes, otherwise }
    const codes = winnersOf(reward) + others
    const { pointsNeeded, multiplierPercentMax } = costOf({
      reward,
      codes,
      multipliersPercent: percents,
      budgetPoints: null,
    })
    return { reward, codes, percents, multiplierPercentMax, pointsNeeded, budgetPoints: pointsNeeded + spare }
  })

describe('a whole draw from one budget', () => {
  test('pays every winner, whoever scans in which order, and no point more than the budget', () => {
    const anyDraw = anyPlan.chain((plan) =>
      fc.record({
        plan: fc.constant(plan),
        order: fc.shuffledSubarray(
          Array.from({ length: plan.codes }, (_, rank) => rank),
          { minLength: plan.codes },
        ),
        who: fc.array(fc.nat(plan.percents.length - 1), { minLength: plan.codes, maxLength: plan.codes }),
      }),
    )
    fc.assert(
      fc.property(anyDraw, ({ plan, order, who }) => {
        const { reward, codes, multiplierPercentMax, budgetPoints } = plan
        const aside = setAsideFrom({ reward, codes, multiplierPercent: multiplierPercentMax, budgetPoints })
        if (!aside.ok) throw new Error('the budget holds what is needed')
        let left = budgetPoints - (aside.value?.points ?? 0)
        let [paid, winners] = [0, 0]
        for (const [at, rank] of order.entries()) {
          const worth = worthOf(reward, () => rank)
          const points = multiplyAtMost(worth.points, plan.percents[who[at] ?? 0] ?? 100)
          const fromLeft = Math.max(0, points - setAsideForCode(aside.value, worth))
          if (fromLeft > left) continue
          left -= fromLeft
          paid += points
          if (worth.prize) winners += 1
        }
        expect(winners).toBe(winnersOf(reward))
        expect(paid).toBeLessThanOrEqual(budgetPoints)
      }),
      { numRuns: 300 },
    )
  })

  test('is refused with one point less than is needed, and launched with that point', () => {
    fc.assert(
      fc.property(anyPlan, ({ reward, codes, multiplierPercentMax, pointsNeeded }) => {
        const decide = (budgetPoints: number) =>
          setAsideFrom({ reward, codes, multiplierPercent: multiplierPercentMax, budgetPoints }).ok
        expect([decide(pointsNeeded - 1), decide(pointsNeeded)]).toEqual([false, true])
      }),
    )
  })
})
