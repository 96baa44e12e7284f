import fc from 'fast-check'
import type { Campaign } from '../../../domain/campaign/campaign'
import { costOf, noMultipliers, winnersOf } from '../../../domain/campaign/cost'
import { multiply, multiplyAtMost, payScan, worthOf, type ReadyCampaign } from '../../../domain/campaign/pay'
import type { Reward } from '../../../domain/campaign/rules'
import { multiplierPercentOf } from '../../../domain/member/benefits'
import type { Member } from '../../../domain/member/member'
import { dayMs } from '../../../domain/calendar'
import type { MemberDay } from '../../../domain/engagement/member-day'
import { aCampaign, aMember, now, rules, tiers } from './a-campaign'

const worthAt = (reward: Reward, rank: number) => worthOf(reward, () => rank)
const ranks = (codes: number) => Array.from({ length: codes }, (_, rank) => rank)

const prizeRows = fc.array(
  fc.record({ points: fc.integer({ min: 1, max: 500 }), winners: fc.integer({ min: 1, max: 9 }) }),
  {
    minLength: 1,
    maxLength: 4,
  },
)
const anyReward: fc.Arbitrary<Reward> = fc.oneof(
  fc.record({ code: fc.constant('fixed' as const), points: fc.integer({ min: 1, max: 500 }) }),
  fc.record({ code: fc.constant('odds' as const), prizes: prizeRows, otherwise: fc.nat(50) }),
)
/** A day of double points or the like, among the days on which the scans of these tests happen. */
const anyMemberDay: fc.Arbitrary<MemberDay> = fc.oneof(
  fc.record({
    code: fc.constant('weekday' as const),
    weekday: fc.integer({ min: 1, max: 7 }),
    percent: fc.integer({ min: 101, max: 500 }),
  }),
  fc.record({
    code: fc.constant('dayOfMonth' as const),
    day: fc.integer({ min: 21, max: 30 }),
    percent: fc.integer({ min: 101, max: 500 }),
  }),
)
/** A reward and a number of codes that its winners fit into. */
const anyDraw = anyReward.chain((reward) =>
  fc.record({
    reward: fc.constant(reward),
    codes: fc.integer({ min: winnersOf(reward), max: winnersOf(reward) + 60 }),
  }),
)

describe('a draw', () => {
  const reward: Reward = {
    code: 'odds',
    prizes: [
      { points: 888, winners: 2 },
      { points: 88, winners: 3 },
    ],
    otherwise: 8,
  }

  test('gives the first ranks the prizes, in the order of the table', () => {
    const worth = ranks(7).map((rank) => worthAt(reward, rank))
    expect(worth.map(({ points }) => points)).toEqual([888, 888, 88, 88, 88, 8, 8])
    expect(worth.map(({ prize }) => prize)).toEqual([true, true, true, true, true, false, false])
  })

  test('has exactly as many winners as promised, prize by prize, over all ranks', () => {
    fc.assert(
      fc.property(anyDraw, ({ reward, codes }) => {
        const worth = ranks(codes).map((rank) => worthAt(reward, rank))
        expect(worth.filter(({ prize }) => prize)).toHaveLength(winnersOf(reward))
        if (reward.code !== 'odds') return
        const points = reward.prizes.flatMap((prize) => ranks(prize.winners).map(() => prize.points))
        const rest = ranks(codes - points.length).map(() => reward.otherwise)
        expect(worth.map((each) => each.points)).toEqual([...points, ...rest])
      }),
    )
  })

  test('is not asked for where every code is worth the same', () => {
    const fixed: Reward = { code: 'fixed', points: 20 }
    const never = () => {
      throw new Error('nobody draws')
    }
    expect(worthOf(fixed, never)).toEqual({ points: 20, prize: false })
  })
})

describe('a multiplier', () => {
  test.each([
    [9, 110, 0, 9, 90],
    [10, 110, 0, 11, 0],
    [7, 125, 0, 8, 75],
    [7, 125, 75, 9, 50],
    [1, 150, 0, 1, 50],
    [1, 150, 50, 2, 0],
    [8, 100, 80, 8, 80],
    [100_000, 150, 99, 150_000, 99],
  ])('%i points at %i %% on a card with %i hundredths are %i, and %i stay', (points, percent, carried, paid, stays) => {
    expect(multiply(points, percent, carried)).toEqual({ points: paid, hundredths: stays })
  })

  test('pays what was announced to the hundredth, over any payments, and never more than each may cost', () => {
    const payments = fc.array(
      fc.record({ points: fc.integer({ min: 1, max: 999 }), percent: fc.integer({ min: 100, max: 1_500 }) }),
    )
    fc.assert(
      fc.property(payments, (all) => {
        let [paid, carried] = [0, 0]
        for (const { points, percent } of all) {
          const one = multiply(points, percent, carried)
          expect(one.points).toBeLessThanOrEqual(multiplyAtMost(points, percent))
          expect(one.points).toBeGreaterThanOrEqual(points)
          paid += one.points
          carried = one.hundredths
        }
        expect(paid * 100 + carried).toBe(all.reduce((sum, { points, percent }) => sum + points * percent, 0))
        expect(carried).toBeLessThan(100)
      }),
    )
  })
})

describe('what a campaign can cost', () => {
  test('is worked out code by code, so that rounding is in it', () => {
    const reward: Reward = {
      code: 'odds',
      prizes: [
        { points: 888, winners: 2 },
        { points: 9, winners: 3 },
      ],
      otherwise: 3,
    }
    expect(
      costOf({
        reward,
        codes: 10,
        codesPaid: 0,
        multipliers: { tiers: [100, 110, 150], memberDays: [] },
        budgetPoints: null,
      }),
    ).toEqual({
      codes: 10,
      codesPaid: 0,
      winners: 5,
      // 2 × 1,332, 3 × 14 and 5 × 5: each may meet a card that carries the fullest fraction
      pointsMaxUnbounded: 2731,
      pointsMax: 2731,
      pointsAtFirstTier: 1818,
      pointsAtFirstTierOnMemberDay: 1818,
      tierPercentMax: 150,
      memberDayPercentMax: 100,
      multiplierPercentMax: 150,
      // 2 × 1,332 and 3 × 14
      pointsNeeded: 2706,
    })
  })

  test('is never above the budget', () => {
    const given = {
      reward: { code: 'fixed', points: 20 } as const,
      codes: 1000,
      codesPaid: 0,
      multipliers: { tiers: [100, 150], memberDays: [] },
    }
    expect(costOf({ ...given, budgetPoints: 5000 })).toMatchObject({ pointsMaxUnbounded: 30_000, pointsMax: 5000 })
    expect(costOf({ ...given, budgetPoints: 50_000 }).pointsMax).toBe(30_000)
  })

  test('leaves out as many codes as were paid before, those that are worth least: any of the others may win', () => {
    const prizes = [
      { points: 3, winners: 4 },
      { points: 100, winners: 2 },
    ]
    const pointsMax = (codesPaid: number) =>
      costOf({
        reward: { code: 'odds', prizes, otherwise: 5 },
        codes: 10,
        codesPaid,
        multipliers: noMultipliers,
        budgetPoints: null,
      }).pointsMax
    expect([0, 1, 4, 5, 9, 10, 11].map(pointsMax)).toEqual([232, 229, 220, 215, 100, 0, 0])
  })

  test('is nothing while no batch is chosen', () => {
    const cost = costOf({
      reward: { code: 'fixed', points: 20 },
      codes: 0,
      codesPaid: 0,
      multipliers: noMultipliers,
      budgetPoints: null,
    })
    expect(cost).toMatchObject({ codes: 0, pointsMax: 0, pointsAtFirstTier: 0 })
  })

  test('is reached by no sequence of payments, whoever scans what in which order', () => {
    const anyScans = anyDraw.chain(({ reward, codes }) =>
      fc.record({
        reward: fc.constant(reward),
        codes: fc.constant(codes),
        order: fc.shuffledSubarray(ranks(codes), { minLength: 0 }),
        scanners: fc.array(fc.nat(2), { minLength: codes, maxLength: codes }),
        startingGrowth: fc.array(fc.constantFrom(0, 99, 450, 5000), { minLength: 3, maxLength: 3 }),
        budgetPoints: fc.option(fc.integer({ min: 1, max: 4000 })),
        tierMultiplied: fc.boolean(),
        memberDays: fc.array(anyMemberDay, { maxLength: 3 }),
        carried: fc.array(fc.nat(99), { minLength: 3, maxLength: 3 }),
        days: fc.array(fc.nat(9), { minLength: codes, maxLength: codes }),
      }),
    )
    fc.assert(
      fc.property(anyScans, (given) => {
        const multipliers = given.tierMultiplied
          ? {
              tiers: tiers.map(({ benefits }) => multiplierPercentOf(benefits)),
              memberDays: given.memberDays.map(({ percent }) => percent),
            }
          : noMultipliers
        const cost = costOf({ ...given, codesPaid: given.codes - given.order.length, multipliers })
        expect(spentBy(given)).toBeLessThanOrEqual(cost.pointsMax)
        const newcomers = { ...given, tiersOnly: 1, startingGrowth: [0, 0, 0] }
        expect(spentBy(newcomers)).toBeLessThanOrEqual(cost.pointsAtFirstTierOnMemberDay)
        expect(spentBy({ ...newcomers, memberDays: [] })).toBeLessThanOrEqual(cost.pointsAtFirstTier)
      }),
      { numRuns: 300 },
    )
  })

  test('is exact where every code is scanned by members of the first tier, without multipliers', () => {
    fc.assert(
      fc.property(anyDraw, ({ reward, codes }) => {
        const order = ranks(codes)
        const spent = spentBy({
          reward,
          order,
          scanners: order.map(() => 0),
          startingGrowth: [0],
          budgetPoints: null,
          tierMultiplied: false,
        })
        expect(spent).toBe(
          costOf({ reward, codes, codesPaid: 0, multipliers: noMultipliers, budgetPoints: null }).pointsMax,
        )
      }),
    )
  })
})

/** What a sequence of scans pays in all, from a budget that is taken from as the doors take it. */
function spentBy(given: {
  reward: Reward
  order: number[]
  scanners: number[]
  startingGrowth: number[]
  budgetPoints: number | null
  tierMultiplied: boolean
  memberDays?: readonly MemberDay[]
  /** Hundredths of a point that each card carries at first. */
  carried?: number[]
  /** On which day after the first each rank is scanned. */
  days?: number[]
  /** How many of the tiers there are; all of them where it is not said. */
  tiersOnly?: number
}): number {
  const campaign: Campaign = { ...aCampaign, tierMultiplied: given.tierMultiplied, budgetPoints: given.budgetPoints }
  const ready: ReadyCampaign = { campaign, reward: given.reward, limits: [], expiry: null }
  const members: Member[] = given.startingGrowth.map((growth, index) => ({
    ...aMember,
    growth,
    pointHundredths: given.carried?.[index] ?? 0,
  }))
  const rulesThen = { ...rules, tiers: tiers.slice(0, given.tiersOnly), memberDays: given.memberDays ?? [] }
  let spent = 0
  for (const rank of given.order) {
    const scanner = given.scanners[rank] ?? 0
    const pointsGranted = given.budgetPoints === null ? Infinity : given.budgetPoints - spent
    const decided = payScan({
      member: members[scanner]!,
      ready,
      worth: worthAt(given.reward, rank),
      rules: rulesThen,
      pointsExpiry: { code: 'rollingMonths', args: { months: 12 } },
      pointsGranted,
      at: now + (given.days?.[rank] ?? 0) * dayMs,
    })
    if (!decided.ok) continue
    members[scanner] = decided.value.card.member
    spent += decided.value.award.points
  }
  return spent
}
