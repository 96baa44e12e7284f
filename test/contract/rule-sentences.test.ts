import {
  benefitDefinitions,
  checkInDefinition,
  expiryDefinitions,
  giftDefinitions,
  graceDefinitions,
  memberDayDefinitions,
  orderReceivedDefinition,
  reversalDefinitions,
  rewardRuleDefinitions,
  ruleDefinitions,
  taskDefinitions,
  tierRuleDefinitions,
} from '../../contract/rule/codes'
import { sentenceOf } from '../../contract/sentences/desk'
import { type Locale } from '../../contract/sentences'
import { argumentWords } from '../../contract/sentences/rule-arguments'
import { faultInTiers } from '../../domain/member/tier-table'
import type { ArgumentProblem, RuleProblem } from '../../domain/rule'

interface Argument {
  name: string
  columns?: { name: string }[]
}

const definitions: readonly { code: string; arguments: readonly Argument[] }[] = [
  ...ruleDefinitions,
  checkInDefinition,
  orderReceivedDefinition,
  ...memberDayDefinitions,
  ...taskDefinitions,
  ...benefitDefinitions,
  ...tierRuleDefinitions,
  ...Object.values(expiryDefinitions),
  ...Object.values(graceDefinitions),
  ...Object.values(reversalDefinitions),
  ...rewardRuleDefinitions,
  ...giftDefinitions,
]

const rows = definitions.flatMap(({ code, arguments: wanted }) =>
  wanted.flatMap(({ name, columns = [] }) => [
    { rule: code, argument: name },
    ...columns.map((column) => ({ rule: code, argument: `${name}.1.${column.name}` })),
  ]),
)

const argumentProblems: ArgumentProblem[] = [
  { code: 'notTaken' },
  { code: 'notWhole' },
  { code: 'outOfBounds', min: 1, max: 20_000_000 },
  { code: 'noDay' },
  { code: 'noneNamed' },
  { code: 'tooMany', most: 8 },
  { code: 'itemWrong' },
  { code: 'itemTwice' },
]
const problems: RuleProblem[] = [
  ...argumentProblems,
  { code: 'ruleTwice' },
  { code: 'taskTwice' },
  { code: 'tooManyTasks', most: 30 },
  { code: 'tierNotThere' },
  { code: 'nothingExpires' },
  { code: 'expiryUnknown', expiry: 'never' },
  ...argumentProblems.map(
    (problem) => ({ code: 'expiryRefused', expiry: 'rollingMonths', argument: 'months', problem }) as const,
  ),
]

const han = /\p{Script=Han}/u
const fullWidth = /[「」，。：；（）、]/u

test('every argument of every rule has a name in both languages', () => {
  expect(rows.length).toBeGreaterThan(40)
  for (const { rule, argument } of rows) {
    const [chinese, english] = (['zh-CN', 'en'] as const).map((locale) => argumentWords(rule, argument, locale))
    expect([rule, argument, chinese?.label]).toEqual([rule, argument, expect.stringMatching(han)])
    expect([rule, argument, english?.label]).toEqual([rule, argument, expect.stringMatching(/^[A-Z][a-z ,-]+$/)])
    expect(english?.unit).toMatch(/^([a-z]*|%)$/)
  }
})

test('whatever can be wrong with any argument of any rule is said in both languages', () => {
  for (const row of rows)
    for (const problem of problems) {
      const refusal = { code: 'ruleArgumentRefused', ...row, problem } as const
      const [chinese, english] = (['zh-CN', 'en'] as Locale[]).map((locale) => sentenceOf(refusal, locale))
      expect(chinese).toMatch(han)
      expect(english).not.toMatch(han)
      expect(english).not.toMatch(fullWidth)
      expect(`${chinese} ${english}`).not.toMatch(/undefined|NaN|null|\[object/)
    }
})

test.each<[string, string, RuleProblem, string, string]>([
  ['fixed', 'points', { code: 'notWhole' }, '每码积分要填整数', 'Points a code wants a whole number'],
  [
    'odds',
    'prizes.1.winners',
    { code: 'outOfBounds', min: 1, max: 20_000_000 },
    '第 2 行的中奖个数要在 1 到 20,000,000 之间',
    'Winners in row 2 has to be between 1 and 20,000,000',
  ],
  ['odds', 'prizes', { code: 'tooMany', most: 8 }, '最多 8 个奖品', 'Prizes takes at most 8'],
  [
    'checkIn',
    'expiry',
    { code: 'expiryRefused', expiry: 'fixedDate', argument: 'lastDay', problem: { code: 'noDay' } },
    '最后一天要是日期，例如 2027-12-31',
    'Last day wants a date, such as 2027-12-31',
  ],
  [
    'perDay',
    'stock',
    { code: 'outOfBounds', min: 1, max: 1_000_000 },
    '每天件数要在 1 到 1,000,000 之间',
    'Units a day has to be between 1 and 1,000,000',
  ],
  ['fixed', 'luck', { code: 'notTaken' }, '没有“luck”这个参数', 'It takes nothing called “luck”'],
])('says what is wrong with %s, %s', (rule, argument, problem, chinese, english) => {
  const refusal = { code: 'ruleArgumentRefused', rule, argument, problem } as const
  expect(sentenceOf(refusal, 'zh-CN')).toBe(chinese)
  expect(sentenceOf(refusal, 'en')).toBe(english)
})

const tier = (code: string, name: string, growthMin: number) => ({ code, name, growthMin })
test.each([
  ['begins too high', [tier('a', '听风', 1)], 'The programme, tiers, row 1: The first tier begins at a growth of 0'],
  [
    'does not rise',
    [tier('a', '听风', 0), tier('b', '踏浪', 0)],
    'The programme, tiers, row 2: Its growth has to be above the 0 of “听风”',
  ],
  [
    'has a code twice',
    [tier('a', '听风', 0), tier('a', '踏浪', 9)],
    'The programme, tiers, row 2: Another tier has this code',
  ],
  [
    'has a name twice',
    [tier('a', '听风', 0), tier('b', '听风', 9)],
    'The programme, tiers, row 2: Another tier has this name',
  ],
])('a table of tiers that %s is refused by facts', (_what, tiers, says) => {
  const fault = faultInTiers(tiers)
  expect(fault).not.toBeNull()
  if (!fault) return
  const { row, problem } = fault
  expect(sentenceOf({ code: 'programRefused', field: `tiers.${row}`, problem }, 'en')).toBe(says)
})
