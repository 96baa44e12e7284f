import type { GenericSchema } from 'valibot'
import { refusalSchemas, type Refusal, type RefusalCode } from '../../contract/refusals'
import { sentenceOf } from '../../contract/sentences/desk'
import { type Locale } from '../../contract/sentences'

const locales: Locale[] = ['zh-CN', 'en']
/** 2 March 2026, 14:05 in the brand's zone. */
const moment = Date.UTC(2026, 2, 2, 6, 5)

interface Described extends GenericSchema {
  entries?: Record<string, Described>
  options?: (string | Described)[]
  literal?: string
  item?: Described
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
  if (field.type === 'literal') return [field.literal]
  if (field.type === 'array' && field.item) return [valuesOf(field.item)]
  if (field.type === 'object') return factsOf(field)
  if (field.type === 'variant') return (field.options ?? []).flatMap((each) => factsOf(each as Described))
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
      expect(sentence.trim().length).toBeGreaterThan(3)
    }
  })

  test('is Chinese in Chinese and English in English', () => {
    const said = (locale: Locale) =>
      refusals.map((refusal) => {
        return sentenceOf({ ...refusal, field: '' } as Refusal, locale)
      })
    expect(said('zh-CN').filter((sentence) => sentence && !/\p{Script=Han}/u.test(sentence))).toEqual([])
    const english = said('en').map((sentence) => sentence.replaceAll('文字', ''))
    expect(english.filter((sentence) => /\p{Script=Han}/u.test(sentence))).toEqual([])
  })

  test('speaks Chinese unless asked otherwise, with moments in the brand’s zone', () => {
    expect(sentenceOf({ code: 'rewardNotOpen', opensAt: moment })).toBe('3 月 2 日 14:05 开始兑换，可以先加入心愿单')
    expect(sentenceOf({ code: 'rewardNotOpen', opensAt: moment }, 'en')).toBe(
      'Opens 2 Mar 14:05; you can put it on your wish list',
    )
    expect(sentenceOf({ code: 'campaignIncomplete', missing: 'batches' })).toBe('还差参加的批次')
    expect(sentenceOf({ code: 'batchTransitionRefused', from: 'recalled', command: 'thaw' })).toBe(
      '这个批次已召回，不能这样操作',
    )
  })
})

test.each([
  [
    'tiers.1',
    '会员制度要改一处，等级第 2 行：等级名称不能重复',
    'The programme, tiers, row 2: Another tier has this name',
  ],
  [
    'tasks.0.expiry',
    '会员制度要改一处，任务第 1 行的积分有效期：等级名称不能重复',
    'The programme, tasks, row 1, how long its points last: Another tier has this name',
  ],
  [
    'checkIn.expiry',
    '会员制度要改一处，每日签到的积分有效期：等级名称不能重复',
    'The programme, daily check-in, how long its points last: Another tier has this name',
  ],
])('a refused programme names its part: %s', (field, chinese, english) => {
  const refusal = { code: 'programRefused', field, problem: { code: 'tierNameTwice' } } as const
  expect(sentenceOf(refusal, 'zh-CN')).toBe(chinese)
  expect(sentenceOf(refusal, 'en')).toBe(english)
})
