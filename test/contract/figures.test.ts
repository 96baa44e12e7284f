import type { Speaking } from '../../contract/sentences/item'
import type { GenericSchema } from 'valibot'
import { refusalSchemas, type Refusal, type RefusalCode } from '../../contract/refusals'
import { sentenceOf } from '../../contract/sentences/desk'
import { type Locale } from '../../contract/sentences'
import { sayLimit, sayRules } from '../../contract/sentences/campaign'
import { sayCheckInRule } from '../../contract/sentences/engagement'
import { sayExpiry } from '../../contract/sentences/expiry'
import { sayGiven } from '../../contract/sentences/lots'
import { sayReason } from '../../contract/sentences/reasons'
import { sayOrderReceivedRule, sayRewardRule } from '../../contract/sentences/rewards'
import { sayUnpaidThen, sayWhyUnpaid } from '../../contract/sentences/code'
import { sayBenefit, sayTierMove } from '../../contract/sentences/tier'

/** To whoever has a bottle with a code under its cap in hand. */
const to = (locale: Locale): Speaking => ({ locale, item: { unit: 'bottle', codePlace: 'underCap', use: 'drink' } })

/** In every number of points and of codes. */
const many = 12_345
const day = '2027-03-02'
const fixedDate = { code: 'fixedDate', args: { lastDay: day } } as const
const locales: Locale[] = ['zh-CN', 'en']

interface Described extends GenericSchema {
  entries?: Record<string, Described>
  options?: (string | Described)[]
  literal?: string
  wrapped?: Described
}

/** Moments, and what no count is, are told by their names. */
const isCount = (name: string) => !/(At|[uU]ntil|seconds|line|year|month)$/.test(name)

function filled(field: Described, name: string): unknown {
  if (field.type === 'optional' && field.wrapped) return filled(field.wrapped, name)
  if (field.type === 'picklist') return field.options?.[0]
  if (field.type === 'literal') return field.literal
  if (field.type === 'array') return []
  if (field.type === 'object') return factsOf(field)
  if (field.type === 'variant') return factsOf(field.options?.[0] as Described)
  if (field.type === 'number') return isCount(name) ? many : 1
  return '文字'
}

const factsOf = ({ entries = {} }: Described): Record<string, unknown> =>
  Object.fromEntries(Object.entries(entries).map(([name, field]) => [name, filled(field, name)]))

const refusals = (Object.keys(refusalSchemas) as RefusalCode[]).map(
  (code) => ({ code, ...factsOf(refusalSchemas[code] as Described) }) as Refusal,
)

/** Everything that is said of points, with large numbers in all of it. */
function everything(locale: Locale): string[] {
  const prizes = [{ points: many, winners: many }]
  const promise = { pointsMax: many, codesPaidBefore: many, expiry: fixedDate }
  return [
    ...sayRules({ ...promise, reward: { code: 'fixed', points: many }, limits: [] }, locale),
    ...sayRules({ ...promise, reward: { code: 'odds', prizes, otherwise: many }, limits: [] }, locale),
    sayLimit({ code: 'inAll', times: 3 }, locale),
    sayCheckInRule(
      { points: many, streaks: [{ days: 7, points: many }], makeUpsPerMonth: 2, makeUpDays: 30, expiry: fixedDate },
      locale,
    ),
    sayExpiry(fixedDate, locale),
    ...sayGiven({ lots: [{ expiresOn: day, points: many }], repaid: many, forfeited: many }, locale),
    sayReason({ rule: 'makeUp', inputs: { day, completed: '3' } }, locale),
    sayOrderReceivedRule({ percent: 10, pointsPerMonth: many, expiry: fixedDate }, locale),
    sayRewardRule({ code: 'tierPrices', prices: [{ tier: '登岛', points: many }] }, locale),
    sayBenefit({ code: 'birthdayGift', points: many, daysBefore: 7, daysAfter: 7, expiry: fixedDate }, locale),
    sayTierMove({ cause: 'earned', from: '听风', to: '观潮', inputs: { growth: many, needed: many } }, locale),
    sayWhyUnpaid({ reason: 'notMember', pointsMin: many, pointsMax: 2 * many }, to(locale)).more,
    sayWhyUnpaid({ reason: 'alreadyPaid', byYou: true, points: many, at: 1 }, to(locale)).more,
    sayUnpaidThen({ reason: 'dayLimitReached', times: many, againAt: 0 }, '', locale),
    ...refusals.map((refusal) => sentenceOf(refusal, locale)),
  ]
}

describe.each(locales)('in %s', (locale) => {
  test('every large number has its separators', () => {
    expect(everything(locale).filter((sentence) => /\d{5}/.test(sentence))).toEqual([])
  })

  test('every day reads alike', () => {
    const dated = everything(locale).filter((sentence) => sentence.includes('2027'))
    expect(dated.length).toBeGreaterThan(6)
    const said = locale === 'en' ? '2 Mar 2027' : '2027 年 3 月 2 日'
    expect(dated.filter((sentence) => !sentence.includes(said))).toEqual([])
  })
})
