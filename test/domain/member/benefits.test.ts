import { sayBenefit } from '../../../contract/sentences/tier'
import {
  benefitDefinitions,
  isOpenTo,
  multiplierPercentOf,
  readBenefits,
  tellBenefit,
  type Benefit,
} from '../../../domain/member/benefits'
import type { RuleUse } from '../../../domain/rule'

const inUse = (code: string, args: Record<string, unknown>): RuleUse => ({ code, args })
const ids = (count: number) => Array.from({ length: count }, (_, index) => `id-${index}`)

describe('benefits as data', () => {
  test('can be read from what their definitions propose, all at once, and said', () => {
    const uses = benefitDefinitions.map((definition) =>
      inUse(
        definition.code,
        Object.fromEntries(
          definition.arguments.map((each) => [each.name, each.type === 'ids' ? ['r-1'] : each.initial]),
        ),
      ),
    )
    const read = readBenefits(uses)
    expect(read.ok && read.value.map((benefit) => sayBenefit(tellBenefit(benefit), 'zh-CN'))).toEqual([
      '扫码积分 1.1 倍',
      '生日礼 88 积分（生日前 3 天到后 3 天可领）',
      '每月 2 张优惠券',
      '1 款专属礼品',
      '1 个专属活动',
    ])
  })

  test.each([
    [0, 0, '生日当天可领'],
    [3, 0, '生日前 3 天内可领'],
    [0, 5, '生日后 5 天内可领'],
  ])('a birthday gift from %i days before to %i after says so', (daysBefore, daysAfter, says) => {
    expect(sayBenefit({ code: 'birthdayGift', points: 10, daysBefore, daysAfter }, 'zh-CN')).toContain(says)
  })

  test.each([
    [inUse('free', {}), { code: 'ruleUnknown', rule: 'free' }],
    [inUse('multiplier', { percent: 99 }), { problem: { code: 'outOfBounds', min: 100, max: 1000 } }],
    [inUse('multiplier', { percent: 110, points: 1 }), { argument: 'points', problem: { code: 'notTaken' } }],
    [inUse('birthdayGift', { points: 88, daysBefore: 32, daysAfter: 0 }), { argument: 'daysBefore' }],
    [inUse('monthlyCouponQuota', { coupons: 0 }), { problem: { code: 'outOfBounds', min: 1, max: 31 } }],
    [inUse('exclusiveRewards', { ids: [] }), { problem: { code: 'noneNamed' } }],
    [inUse('exclusiveRewards', { ids: ids(51) }), { problem: { code: 'tooMany', most: 50 } }],
    [inUse('exclusiveRewards', { ids: ['a', 'a'] }), { problem: { code: 'itemTwice' } }],
    [inUse('exclusiveRewards', { ids: [7] }), { problem: { code: 'itemWrong' } }],
    [inUse('exclusiveRewards', { ids: ['x'.repeat(65)] }), { problem: { code: 'itemWrong' } }],
    [inUse('exclusiveRewards', { ids: ['a'], also: 1 }), { argument: 'also' }],
  ])('%j is refused', (use, refusal) => {
    const read = readBenefits([use])
    expect(read.ok ? null : read.refusal).toMatchObject(refusal)
  })

  test('of one kind twice are refused', () => {
    const twice = [110, 120].map((percent) => inUse('multiplier', { percent }))
    expect(readBenefits(twice)).toMatchObject({ ok: false, refusal: { problem: { code: 'ruleTwice' } } })
  })
})

describe('what holds while the tier does', () => {
  const island: Benefit[] = [
    { code: 'multiplier', percent: 125 },
    { code: 'exclusiveRewards', ids: ['tea-set'] },
  ]
  const keeper: Benefit[] = [{ code: 'exclusiveRewards', ids: ['tea-set', 'garden'] }]
  const everyTier = [[], island, keeper]

  test('multiplies by what is said, else by one', () => {
    expect([multiplierPercentOf(island), multiplierPercentOf(keeper), multiplierPercentOf([])]).toEqual([125, 100, 100])
  })

  test('opens what is exclusive to those who name it, and the rest to everybody', () => {
    const open = (benefits: Benefit[], id: string) => isOpenTo(benefits, everyTier, 'exclusiveRewards', id)
    expect([open([], 'tea-set'), open(island, 'tea-set'), open(keeper, 'tea-set')]).toEqual([false, true, true])
    expect([open([], 'garden'), open(island, 'garden'), open(keeper, 'garden')]).toEqual([false, false, true])
    expect(open([], 'sticker')).toBe(true)
    expect(isOpenTo([], everyTier, 'exclusiveCampaigns', 'tea-set')).toBe(true)
  })
})
