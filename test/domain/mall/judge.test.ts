import { dayMs } from '../../../domain/calendar'
import { judge, timesLeft, type Redeemer } from '../../../domain/mall/judge'
import type { Tier } from '../../../domain/member/tier'
import { aReward, opensAt } from './a-reward'

const tier = (code: string, growthMin: number, ids: string[] = []): Tier => ({
  code,
  name: `「${code}」`,
  growthMin,
  benefits: ids.length > 0 ? [{ code: 'exclusiveRewards', ids }] : [],
  perks: [],
  material: 'paper',
})
const tiers = [tier('wind', 0), tier('tide', 100), tier('keeper', 900)]
const now = opensAt + dayMs
const member = (fields: Partial<Redeemer> = {}): Redeemer => ({
  tier: 'wind',
  joinedAt: opensAt - 5 * dayMs,
  lots: [{ expiresOn: '2027-01-31', points: 120 }],
  ...fields,
})

describe('given a reward on sale', () => {
  test('a member with the points may redeem it at its price', () => {
    expect(judge(aReward(), member(), tiers, now)).toEqual({ ok: true, value: { points: 100 } })
  })

  test('points past their last day do not count', () => {
    const lots = [
      { expiresOn: '2026-10-31', points: 500 },
      { expiresOn: '2027-01-31', points: 40 },
    ]
    expect(judge(aReward(), member({ lots }), tiers, now)).toMatchObject({
      refusal: { code: 'rewardPointsShort', points: 100, left: 40 },
    })
  })

  test('a debt is not less than nothing to spend', () => {
    const lots = [{ expiresOn: '9999-12-31', points: -30 }]
    expect(judge(aReward(), member({ lots }), tiers, now)).toMatchObject({ refusal: { left: 0 } })
  })
})

describe('given a window', () => {
  const ready = aReward({ closesAt: opensAt + 2 * dayMs })
  test.each([
    [opensAt - 1, { code: 'rewardNotOpen', opensAt }],
    [opensAt + 2 * dayMs, { code: 'rewardOver', closesAt: opensAt + 2 * dayMs }],
  ])('at %d it says so', (at, refusal) => {
    expect(judge(ready, member(), tiers, at)).toEqual({ ok: false, refusal })
  })
  test('it is open from its first moment to its last', () => {
    expect(judge(ready, member(), tiers, opensAt).ok).toBe(true)
    expect(judge(ready, member(), tiers, opensAt + 2 * dayMs - 1).ok).toBe(true)
  })
  test('a paused reward says that before anything else', () => {
    const paused = aReward({ state: 'paused', opensAt: now + dayMs })
    expect(judge(paused, member(), tiers, now)).toMatchObject({ refusal: { code: 'rewardNotLive' } })
  })
})

describe('given an audience', () => {
  test('other tiers are told the nearest one that may, before they are told of points', () => {
    const ready = aReward({}, [{ code: 'tiersOnly', tiers: ['keeper', 'tide'] }])
    const poor = member({ lots: [] })
    expect(judge(ready, poor, tiers, now)).toMatchObject({ refusal: { code: 'rewardTierOnly', tierName: '「tide」' } })
    expect(judge(ready, member({ tier: 'keeper' }), tiers, now).ok).toBe(true)
  })

  test('a benefit that names the reward keeps it for its tiers', () => {
    const named = [tier('wind', 0), tier('tide', 100, ['r-mug'])]
    expect(judge(aReward(), member(), named, now)).toMatchObject({ refusal: { tierName: '「tide」' } })
    expect(judge(aReward(), member({ tier: 'tide' }), named, now).ok).toBe(true)
  })

  test('new members have it for so many days', () => {
    const ready = aReward({}, [{ code: 'newMembers', days: 7 }])
    expect(judge(ready, member({ joinedAt: now - 7 * dayMs + 1 }), tiers, now).ok).toBe(true)
    expect(judge(ready, member({ joinedAt: now - 7 * dayMs }), tiers, now)).toMatchObject({
      refusal: { code: 'rewardNewMembersOnly', days: 7 },
    })
  })

  test('a tier has its own price, and others the full one', () => {
    const ready = aReward({}, [{ code: 'tierPrices', prices: [{ tier: 'tide', points: 80 }] }])
    expect(judge(ready, member({ tier: 'tide' }), tiers, now)).toMatchObject({ value: { points: 80 } })
    expect(judge(ready, member(), tiers, now)).toMatchObject({ value: { points: 100 } })
  })
})

describe('given limits per member', () => {
  const ready = aReward({}, [
    { code: 'perMember', times: 3 },
    { code: 'perMemberDay', times: 1 },
    { code: 'perMemberMonth', times: 2 },
  ])
  const counted = (day: string, today: number, thisMonth: number, total: number) =>
    member({ redemptions: { 'r-mug': { day, today, thisMonth, total } } })

  test.each([
    [counted('2026-11-02', 1, 1, 1), 'perMemberDay', 0],
    [counted('2026-11-01', 1, 2, 2), 'perMemberMonth', 0],
    [counted('2026-10-31', 1, 2, 3), 'perMember', 0],
  ])('the one that is reached is named', (card, limit, left) => {
    expect(judge(ready, card, tiers, now)).toMatchObject({ refusal: { code: 'rewardLimitReached', limit } })
    expect(timesLeft(ready, card, now)).toBe(left)
  })

  test('yesterday and last month are over', () => {
    expect(judge(ready, counted('2026-10-31', 1, 2, 2), tiers, now).ok).toBe(true)
    expect(timesLeft(ready, counted('2026-10-31', 1, 2, 2), now)).toBe(1)
    expect(timesLeft(aReward(), member(), now)).toBeNull()
  })
})
