import { sayGift } from '../../../contract/sentences/rewards'
import fc from 'fast-check'
import { isDead, stockOutAt, redemptionRatePercent } from '../../../domain/mall/figures'
import { countAt, countRedemption, countedRewardsMax, uncountRedemption } from '../../../domain/mall/redemptions'
import { dayAfter } from '../../../domain/calendar'
import { giftDefinitions, rewardRuleDefinitions } from '../../../contract/rule/codes'
import { readGift } from '../../../domain/mall/gift'
import { moveReward, rewardStates, variantsFit } from '../../../domain/mall/reward'
import { readRewardRules, type RewardRule } from '../../../domain/mall/rules'
import {
  dayShareOf,
  holdOf,
  placesFor,
  readHold,
  segmentsFor,
  segmentsMax,
  shareOf,
  variantsMax,
} from '../../../domain/mall/stock'
import { pageLimitMax } from '../../../cloudfunctions/kernel/store/store'
import { aReward } from './a-reward'

const day = (text: string) => Date.parse(`${text}T12:00:00+08:00`)
const limited: RewardRule[] = [{ code: 'perMember', times: 5 }]

describe('stock', () => {
  test('is split without losing a unit, and every place is tried once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000 }), fc.string(), (units, memberId) => {
        const segments = segmentsFor(units)
        const places = placesFor(memberId, segments)
        expect([...places].sort((left, right) => left - right)).toEqual(Array.from({ length: segments }, (_, at) => at))
        const shares = places.map((place) => shareOf(units, place, segments))
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(units)
        expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1)
      }),
    )
  })

  test('gives no more on a day than the day has, and in so many days as there are segments each the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: segmentsMax }), (perDay, segments) => {
        const days = Array.from({ length: segments }, (_, at) => dayAfter('2026-12-28', at))
        const places = Array.from({ length: segments }, (_, at) => at)
        for (const each of days)
          expect(places.reduce((sum, place) => sum + dayShareOf(perDay, place, segments, each), 0)).toBe(perDay)
        for (const place of places)
          expect(days.reduce((sum, each) => sum + dayShareOf(perDay, place, segments, each), 0)).toBe(perDay)
      }),
    )
  })

  test('spreads members over the places', () => {
    const firsts = Array.from({ length: 1_000 }, (_, at) => placesFor(`member-${at}`, 10)[0])
    for (const place of Array.from({ length: 10 }, (_, at) => at))
      expect(firsts.filter((first) => first === place).length).toBeGreaterThan(50)
  })

  test('of a whole reward fits one page', () => expect(segmentsMax * variantsMax).toBeLessThanOrEqual(pageLimitMax))

  test('names a hold by order, moment and try, so that no two tries share one', () => {
    expect(readHold(holdOf('D7K3', 1_234, 'a1'))).toEqual({ orderId: 'D7K3', at: 1_234 })
    expect(holdOf('D7K3', 1_234, 'a1')).not.toBe(holdOf('D7K3', 1_234, 'a2'))
  })
})

describe('counts on the card', () => {
  test('go up by day, month and in all, and back where they came from', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('2026-10-31', '2026-11-01', '2026-11-02'), { maxLength: 8 }), (days) => {
        const moments = days.sort().map(day)
        const up = moments.reduce<ReturnType<typeof countRedemption>>(
          (counts, at) => countRedemption(counts, 'r', limited, at),
          {},
        )
        expect(countAt(up, 'r', day('2026-11-02'))).toMatchObject({
          today: days.filter((each) => each === '2026-11-02').length,
          thisMonth: days.filter((each) => each >= '2026-11').length,
          total: days.length,
        })
        const down = moments.reduceRight<typeof up | undefined>((counts, at) => uncountRedemption(counts, 'r', at), up)
        expect(countAt(down, 'r', day('2026-11-02'))).toMatchObject({ today: 0, total: 0 })
      }),
    )
  })

  test('are not kept for rewards without such a limit, and are bounded for the others', () => {
    expect(countRedemption(undefined, 'r', [{ code: 'perDay', stock: 3 }], day('2026-11-02'))).toEqual({})
    let counts: ReturnType<typeof countRedemption> = {}
    for (let at = 0; at < countedRewardsMax + 5; at += 1)
      counts = countRedemption(counts, `r${at}`, limited, day('2026-11-01') + at * 86_400_000)
    expect(Object.keys(counts)).toHaveLength(countedRewardsMax)
    expect(counts).not.toHaveProperty('r4')
    expect(counts).toHaveProperty('r5')
  })
})

describe('rules and gifts', () => {
  test('of every definition can be read with what its form starts with', () => {
    const initial = { tiers: ['wind'], prices: [{ tier: 'wind', points: 5 }] }
    for (const { code, arguments: wanted } of rewardRuleDefinitions) {
      const args = Object.fromEntries(
        wanted.map((each) => [each.name, each.type === 'integer' ? each.initial : initial[each.name as 'tiers']]),
      )
      expect(readRewardRules([{ code, args }])).toMatchObject({ ok: true, value: [{ code }] })
      expect(readRewardRules([{ code, args: { ...args, strange: 1 } }]).ok).toBe(false)
      expect(
        readRewardRules([
          { code, args },
          { code, args },
        ]),
      ).toMatchObject({ refusal: { problem: { code: 'ruleTwice' } } })
    }
    for (const { code, arguments: wanted } of giftDefinitions) {
      const gift = readGift({ code, args: Object.fromEntries(wanted.map(({ name, initial: value }) => [name, value])) })
      expect(gift.ok && sayGift(gift.value, 'zh-CN')).toMatch(/\p{Script=Han}/u)
    }
  })

  test.each([
    [{ code: 'tiersOnly', args: { tiers: [] } }, { code: 'noneNamed' }],
    [{ code: 'tiersOnly', args: { tiers: ['wind', 'wind'] } }, { code: 'itemTwice' }],
    [{ code: 'tiersOnly', args: { tiers: [3] } }, { code: 'itemWrong' }],
    [{ code: 'tierPrices', args: { prices: [{ tier: 'wind', points: 0 }] } }, { code: 'itemWrong' }],
    [
      { code: 'perDay', args: { stock: 0 } },
      { code: 'outOfBounds', min: 1, max: 1_000_000 },
    ],
  ])('%j is refused', (use, problem) => {
    expect(readRewardRules([use])).toMatchObject({ ok: false, refusal: { problem } })
  })
})

describe('a reward', () => {
  test('is published, paused and published again, and first listed when it first went live', () => {
    const { reward } = aReward({ state: 'draft' })
    const live = moveReward(reward, 'publish', 5)
    expect(live).toMatchObject({ value: { state: 'live', listedAt: 5 } })
    const paused = live.ok && moveReward(live.value, 'pause', 6)
    expect(paused && paused.ok && moveReward(paused.value, 'publish', 7)).toMatchObject({
      value: { state: 'live', listedAt: 5, changedAt: 7, version: 4 },
    })
    expect(rewardStates.filter((state) => moveReward({ ...reward, state }, 'pause', 1).ok)).toEqual(['live'])
  })

  test('has variants that each name one value of every specification, no two the same', () => {
    const colour = [{ name: '颜色', values: ['米白', '墨绿'] }]
    expect(variantsFit([], [{ choices: [] }])).toBe(true)
    expect(variantsFit(colour, [{ choices: ['米白'] }, { choices: ['墨绿'] }])).toBe(true)
    expect(variantsFit(colour, [{ choices: ['米白'] }, { choices: ['米白'] }])).toBe(false)
    expect(variantsFit(colour, [{ choices: ['红'] }])).toBe(false)
    expect(variantsFit(colour, [{ choices: [] }])).toBe(false)
    expect(variantsFit([], [])).toBe(false)
  })
})

describe('figures', () => {
  test('say when the stock runs out at the pace of late, and nothing where nobody can tell', () => {
    expect(stockOutAt(60, 30, 30, 0)).toBe(60 * 86_400_000)
    expect(stockOutAt(0, 30, 30, 7)).toBe(7)
    expect(stockOutAt(60, 0, 30, 0)).toBeNull()
    expect(stockOutAt(6_000, 1, 30, 0)).toBeNull()
  })
  test('say how much of what is earned is redeemed', () => {
    expect(redemptionRatePercent(123, 1_000)).toBe(12.3)
    expect(redemptionRatePercent(5, 0)).toBeNull()
  })
})

test('a reward is dead when nobody wanted it in two weeks on sale, and not once it is over or gone', () => {
  const day = 86_400_000
  const onSale = { listedAt: 0, opensAt: null, closesAt: null, soldOut: false }
  expect(isDead(onSale, 0, 14 * day)).toBe(true)
  expect(isDead(onSale, 0, 14 * day - 1)).toBe(false)
  expect(isDead(onSale, 1, 14 * day)).toBe(false)
  expect(isDead({ ...onSale, soldOut: true }, 0, 14 * day)).toBe(false)
  expect(isDead({ ...onSale, opensAt: 10 * day }, 0, 20 * day)).toBe(false)
  expect(isDead({ ...onSale, closesAt: 20 * day }, 0, 20 * day - 1)).toBe(true)
  expect(isDead({ ...onSale, closesAt: 20 * day }, 0, 20 * day)).toBe(false)
})
