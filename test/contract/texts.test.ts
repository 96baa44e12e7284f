import { is, safeParse } from 'valibot'
import { chineseFields, englishFields } from '../../contract/sentences/field-names'
import { nameIn } from '../../contract/sentences/malformed'
import { sentenceOf } from '../../contract/sentences/desk'
import { inputProblems } from '../../contract/words/problems'
import { leaves } from '../_support/inputs'
import { emptyToTheEye, refusedTexts } from '../_support/texts'

const place = ({ door, procedure, path }: { door: string; procedure: string; path: string }) =>
  `${door}.${procedure} ${path}`

describe('every value that a door takes', () => {
  test('is of a kind that can be bounded', () => {
    const kinds = ['string', 'number', 'boolean', 'picklist', 'literal', 'unknown']
    expect(leaves.filter(({ type }) => !kinds.includes(type)).map(place)).toEqual([])
    expect(leaves.length).toBeGreaterThan(250)
  })

  test('is made in one place where it is a text', () => {
    const strangers = leaves.filter(({ type, text }) => type === 'string' && text === undefined)
    expect(strangers.map(place)).toEqual([])
  })

  test('is taken to the letter only where it is a secret, a sheet, a picture or what a scanner saw', () => {
    const names = new Set(leaves.filter(({ text }) => text === 'verbatim').map(({ path }) => path))
    expect([...names].sort()).toEqual([
      'address',
      'admin.password',
      'code',
      'content',
      'csv',
      'device',
      'logo',
      'look.logo',
      'newPassword',
      'oldPassword',
      'password',
      'picture',
      'scanned',
      'secret',
    ])
  })

  test('is refused where it was not meant, kept where it is written so, and empty where it shows nothing', () => {
    const typed = leaves.filter(({ text }) => text === 'typed')
    expect(typed.length).toBeGreaterThan(50)
    for (const { schema, ...leaf } of typed) {
      for (const [what, [bad]] of Object.entries(refusedTexts))
        expect([place(leaf), what, is(schema, `前${bad}后`)]).toEqual([place(leaf), what, false])
      for (const [what, blank] of Object.entries(emptyToTheEye)) {
        const read = safeParse(schema, blank.repeat(3))
        expect([place(leaf), what, read.success ? read.output : '']).toEqual([place(leaf), what, ''])
      }
      for (const kept of ['👨‍👩‍👧‍👦🇨🇳', 'ก็ที่', 'é林'])
        expect([place(leaf), safeParse(schema, kept).output]).toEqual([place(leaf), kept])
      expect([place(leaf), is(schema, '字'.repeat(2_001))]).toEqual([place(leaf), false])
    }
  })

  test('is free of what nobody sees where it is an id or has a shape', () => {
    const shaped = leaves.filter(({ text }) => text === 'id' || text === 'shaped')
    expect(shaped.length).toBeGreaterThan(100)
    for (const { schema, ...leaf } of shaped)
      for (const bad of ['', ' ', '\u200b', '\u3164', 'a\u0000', '\ud800', 'x'.repeat(100_000)])
        expect([place(leaf), bad.slice(0, 9), is(schema, bad)]).toEqual([place(leaf), bad.slice(0, 9), false])
  })
})

describe('a field that was filled in wrongly', () => {
  const written = leaves.filter(({ text, type }) => text === 'typed' || text === 'shaped' || type === 'number')
  /** Numbers that screens count and nobody types, and codes that WeChat or a list hands out. */
  const unwritten = [
    'limit',
    'version',
    'draftVersion',
    'left',
    'struckAt',
    'hours',
    'from',
    'to',
    'periodId',
    'points',
    'pointsBefore',
    'day',
    'month',
    'firstLine',
    'questioned',
  ]

  test.each(['zh-CN', 'en'] as const)('is named in the person’s own words in %s', (locale) => {
    const names = locale === 'en' ? englishFields : chineseFields
    const nameless = written.filter(({ path }) => {
      const { key, name } = nameIn(names, path)
      return name === undefined && !unwritten.includes(key)
    })
    expect([...new Set(nameless.map(place))]).toEqual([])
  })

  test('has a sentence for everything that can be wrong, none like another', () => {
    for (const locale of ['zh-CN', 'en'] as const) {
      const said = inputProblems.map((problem) =>
        sentenceOf({ code: 'malformed', field: 'nickname', problem, bound: 20 }, locale),
      )
      expect(new Set(said).size).toBe(inputProblems.length)
      expect(said.filter((sentence) => /undefined|nickname\b(?<!Nickname)/.test(sentence))).toEqual([])
    }
  })

  test.each([
    ['nickname', 'tooLong', 20, '昵称最多 20 个字', 'Nickname has at most 20 characters'],
    ['address.name', 'missing', undefined, '收件人还没有填', 'Recipient is still empty'],
    ['tiers.1.name', 'tooLong', 8, '第 2 个名称最多 8 个字', 'Name 2 has at most 8 characters'],
    [
      'poll.options.0',
      'damaged',
      undefined,
      '第 1 个选项里有坏掉的字符，请删掉后重新输入',
      'Option 1 holds a broken character; please type it again',
    ],
    [
      'batchId',
      'wrongShape',
      undefined,
      '有一项内容的格式不对，请刷新后再试',
      'Something sent is not of the right form; please refresh and try again',
    ],
    [
      'account',
      'wrongShape',
      undefined,
      '账号要是 3 到 32 个小写字母、数字、点或横线',
      'Account wants 3 to 32 small letters, digits, dots or dashes',
    ],
    [
      'after',
      'pageGone',
      undefined,
      '这一页已经翻不到了，请从头再看',
      'This page cannot be found any more; please start from the first one',
    ],
  ] as const)('%s %s reads so', (field, problem, bound, chinese, english) => {
    expect(sentenceOf({ code: 'malformed', field, problem, bound }, 'zh-CN')).toBe(chinese)
    expect(sentenceOf({ code: 'malformed', field, problem, bound }, 'en')).toBe(english)
  })
})
