import type { GenericSchema } from 'valibot'
import { refusalSchemas, type Refusal, type RefusalCode } from '../../contract/refusals'
import { sentenceOf, type Locale } from '../../contract/sentences'
import { adviceFor, sayFinding, sayPaid, sayUnpaid } from '../../contract/sentences/scan'
import { unpaidReasons, verdicts } from '../../contract/words'
import type { Unpaid } from '../../domain/campaign/pay'

const locales: Locale[] = ['zh-CN', 'en']
/** 2 March 2026, 14:05 in the brand's zone. */
const moment = Date.UTC(2026, 2, 2, 6, 5)

interface Described extends GenericSchema {
  entries?: Record<string, Described>
  options?: string[]
  wrapped?: Described
}

/** Every way a refusal's facts can be filled in, by its own schema. */
function factsOf(schema: Described): Record<string, unknown>[] {
  let all: Record<string, unknown>[] = [{}]
  for (const [name, field] of Object.entries(schema.entries ?? {}))
    all = all.flatMap((facts) => valuesOf(field).map((value) => ({ ...facts, [name]: value })))
  return all
}

function valuesOf(field: Described): unknown[] {
  if (field.type === 'optional' && field.wrapped) return [undefined, ...valuesOf(field.wrapped)]
  if (field.type === 'picklist') return field.options ?? []
  return field.type === 'number' ? [0, moment] : ['', '文字']
}

const refusals = (Object.keys(refusalSchemas) as RefusalCode[]).flatMap((code) =>
  factsOf(refusalSchemas[code] as Described).map((facts) => ({ code, ...facts }) as Refusal),
)

const broken = /undefined|NaN|null|\[object|Invalid/

describe('every refusal', () => {
  test.each(locales)('is a plain sentence in %s, whatever its facts', (locale) => {
    for (const refusal of refusals) {
      const sentence = sentenceOf(refusal, locale)
      expect(sentence).not.toMatch(broken)
      // What a rule or a form says about itself is passed on as it is, and may be empty in this table.
      if (refusal.code !== 'ruleArgumentRefused') expect(sentence.trim().length).toBeGreaterThan(3)
    }
  })

  test('is Chinese in Chinese and English in English', () => {
    const said = (locale: Locale) =>
      refusals.map((refusal) => {
        const problem = refusal.code === 'malformed' ? refusal.problem : ''
        return sentenceOf({ ...refusal, problem, field: '' } as Refusal, locale)
      })
    expect(said('zh-CN').filter((sentence) => sentence && !/\p{Script=Han}/u.test(sentence))).toEqual([])
    const english = said('en').map((sentence) => sentence.replaceAll('文字', ''))
    expect(english.filter((sentence) => /\p{Script=Han}/u.test(sentence))).toEqual([])
  })

  test('speaks Chinese unless asked otherwise, with moments in the brand’s zone', () => {
    expect(sentenceOf({ code: 'lockedOut', until: moment })).toBe('连续输错太多次，请在 3 月 2 日 14:05 之后再试')
    expect(sentenceOf({ code: 'lockedOut', until: moment }, 'en')).toBe(
      'Too many wrong codes; please try again after 2 Mar 14:05',
    )
    expect(sentenceOf({ code: 'campaignIncomplete', missing: 'batches' })).toBe('还差参加的批次')
    expect(sentenceOf({ code: 'batchTransitionRefused', from: 'recalled', command: 'thaw' })).toBe(
      '这个批次已召回，不能这样操作',
    )
  })
})

describe('every verdict', () => {
  test.each(verdicts)('%s is one sentence, with what to do next', (verdict) => {
    const said = sayFinding({ verdict, productName: '桂花乌龙气泡茶' })
    expect(said).not.toMatch(broken)
    expect(said).toMatch(/\p{Script=Han}/u)
    for (const byYou of [true, false])
      for (const advice of adviceFor(verdict, byYou)) expect(advice).not.toMatch(broken)
  })

  test('that is no reason to worry needs no advice, every other gives some', () => {
    const silent = verdicts.filter((verdict) => adviceFor(verdict, false).length === 0)
    expect(silent).toEqual(['first'])
    expect(adviceFor('seenBefore', true)).toEqual([])
  })

  test('says of a first scan by whom, when, where and how often, and leaves out what is not known', () => {
    const seen = (first: { byYou: boolean; where: string; times: number }) =>
      sayFinding({ verdict: 'seenBefore', productName: '茶', first: { at: moment, ...first } })
    expect(seen({ byYou: true, where: '浙江省杭州市', times: 2 })).toBe(
      '正品码，3 月 2 日 14:05 由您在浙江省杭州市首次扫过，一共扫了 2 次',
    )
    expect(seen({ byYou: false, where: '', times: 3 })).toBe('正品码，3 月 2 日 14:05 首次扫过，一共扫了 3 次')
  })
})

describe('every reason not to pay', () => {
  type Said = Unpaid | { reason: 'alreadyPaid'; byYou: boolean }
  const all: Record<(typeof unpaidReasons)[number], Said[]> = {
    alreadyPaid: [
      { reason: 'alreadyPaid', byYou: true },
      { reason: 'alreadyPaid', byYou: false },
    ],
    notMember: [{ reason: 'notMember' }],
    noCampaign: [{ reason: 'noCampaign' }],
    campaignNotOpen: [{ reason: 'campaignNotOpen', opensAt: moment }],
    campaignPaused: [{ reason: 'campaignPaused' }],
    campaignOver: [{ reason: 'campaignOver', closesAt: moment }],
    tierExclusive: [{ reason: 'tierExclusive', tiers: '登岛、岛主' }],
    dayLimitReached: [{ reason: 'dayLimitReached', times: 3 }],
    totalLimitReached: [{ reason: 'totalLimitReached', times: 9 }],
    budgetSpent: [{ reason: 'budgetSpent' }],
    noPrize: [{ reason: 'noPrize' }],
  }

  test.each(unpaidReasons)('%s is said plainly', (reason) => {
    for (const each of all[reason]) {
      expect(sayUnpaid(each)).not.toMatch(broken)
      expect(sayUnpaid(each)).toMatch(/\p{Script=Han}{4}/u)
    }
  })

  test('is told apart from every other', () => {
    const sentences = Object.values(all).flat().map(sayUnpaid)
    expect(new Set(sentences).size).toBe(sentences.length)
    expect(sayUnpaid({ reason: 'dayLimitReached', times: 3 })).toBe('今天已领 3 次，明天 0 点后再扫这个码就能领')
    expect(sayUnpaid({ reason: 'campaignNotOpen', opensAt: moment })).toContain('3 月 2 日 14:05')
  })
})

describe('a paid scan', () => {
  test('reads in the history as what it was', () => {
    const given = { productName: '荔枝红茶', campaignName: '开盖赢大奖' }
    expect(sayPaid({ ...given, prize: true })).toBe('扫码中奖：荔枝红茶（开盖赢大奖）')
    expect(sayPaid({ ...given, prize: false })).toBe('扫码得积分：荔枝红茶（开盖赢大奖）')
  })
})

test.each([
  ['tiers.1', '会员制度要改一处，等级第 2 行：太高'],
  ['tasks.0.expiry', '会员制度要改一处，任务第 1 行的积分有效期：太高'],
  ['checkIn.expiry', '会员制度要改一处，每日签到的积分有效期：太高'],
])('a refused programme names its part: %s', (field, says) => {
  expect(sentenceOf({ code: 'programRefused', field, problem: '太高' }, 'zh-CN')).toBe(says)
})
