import { sayBudget, sayLimit, sayPaidBefore, sayReward } from '../../../contract/sentences/campaign'
import fc from 'fast-check'
import { readLimit, readReward, ruleDefinitions } from '../../../domain/campaign/rules'
import type { ArgumentProblem } from '../../../domain/rule'

const fixed = (args: Record<string, unknown>) => readReward({ code: 'fixed', args })
const odds = (args: Record<string, unknown>) => readReward({ code: 'odds', args })
const perDay = (args: Record<string, unknown>) => readLimit({ code: 'perDay', args })
const prize = { points: 888, winners: 20 }

/** What no whole number within a rule's bounds looks like, however it got into the request. */
const notAWholeNumber: [string, unknown][] = [
  ['nothing', undefined],
  ['null', null],
  ['text', '10'],
  ['NaN', NaN],
  ['infinity', Infinity],
  ['a fraction', 1.5],
  ['almost a whole number', 10.000000001],
  ['a list', [10]],
  ['an object', { valueOf: () => 10 }],
  ['yes', true],
  ['zero', 0],
  ['less than nothing', -1],
  ['one above the bound', 100_001],
  ['far too much', 1e300],
]

describe('a reward of fixed points', () => {
  test('is read as it is', () => {
    expect(fixed({ points: 20 })).toEqual({ ok: true, value: { code: 'fixed', points: 20 } })
    expect(fixed({ points: 100_000 })).toEqual({ ok: true, value: { code: 'fixed', points: 100_000 } })
  })

  test.each(notAWholeNumber)('is refused with %s for points', (_, points) => {
    expect(fixed({ points })).toMatchObject({
      ok: false,
      refusal: { code: 'ruleArgumentRefused', rule: 'fixed', argument: 'points' },
    })
  })

  test('takes no argument it does not know, not even from a prototype', () => {
    const strange = { ok: false, refusal: { code: 'ruleArgumentRefused', problem: { code: 'notTaken' } } }
    expect(fixed({ points: 20, otherwise: 3 })).toMatchObject(strange)
    expect(fixed(JSON.parse('{"points":20,"__proto__":{"points":5}}'))).toMatchObject(strange)
    expect(fixed({ points: 20, ['x'.repeat(5000)]: 1 })).toMatchObject({ refusal: { argument: 'x'.repeat(40) } })
    expect(fixed(JSON.parse('{"__proto__":{"points":20}}'))).toMatchObject({ ok: false })
  })
})

describe('a reward by draw', () => {
  test('is read with its prizes in the order of the table', () => {
    const prizes = [prize, { points: 88, winners: 400 }]
    expect(odds({ prizes, otherwise: 8 })).toEqual({ ok: true, value: { code: 'odds', prizes, otherwise: 8 } })
    expect(odds({ prizes: [prize], otherwise: 0 })).toMatchObject({ ok: true })
  })

  test.each<[string, unknown, string, ArgumentProblem]>([
    ['no table', undefined, 'prizes', { code: 'noneNamed' }],
    ['an empty table', [], 'prizes', { code: 'noneNamed' }],
    ['a table that is none', { 0: prize, length: 1 }, 'prizes', { code: 'noneNamed' }],
    ['more rows than a phone shows', Array.from({ length: 9 }, () => prize), 'prizes', { code: 'tooMany', most: 8 }],
    ['a row that is none', [null], 'prizes.0.points', { code: 'notWhole' }],
    ['a row that is a list', [[888, 20]], 'prizes.0.points', { code: 'notWhole' }],
    ['a prize without winners', [prize, { points: 888 }], 'prizes.1.winners', { code: 'notWhole' }],
    [
      'a prize for nobody',
      [{ points: 888, winners: 0 }],
      'prizes.0.winners',
      { code: 'outOfBounds', min: 1, max: 20000000 },
    ],
    [
      'a prize of nothing',
      [{ points: 0, winners: 5 }],
      'prizes.0.points',
      { code: 'outOfBounds', min: 1, max: 100000 },
    ],
    ['half a winner', [{ points: 888, winners: 0.5 }], 'prizes.0.winners', { code: 'notWhole' }],
    ['a column too many', [{ ...prize, colour: 'gold' }], 'prizes.0.colour', { code: 'notTaken' }],
  ])('is refused with %s', (_, prizes, argument, problem) => {
    expect(odds({ prizes, otherwise: 8 })).toMatchObject({
      ok: false,
      refusal: { code: 'ruleArgumentRefused', rule: 'odds', argument, problem },
    })
  })

  test.each(notAWholeNumber.filter(([name]) => name !== 'zero'))('is refused with %s for the rest', (_, otherwise) => {
    expect(odds({ prizes: [prize], otherwise })).toMatchObject({ ok: false, refusal: { argument: 'otherwise' } })
  })
})

describe('a limit', () => {
  test('is read as it is', () => {
    expect(perDay({ times: 3 })).toEqual({ ok: true, value: { code: 'perDay', times: 3 } })
    expect(readLimit({ code: 'inAll', args: { times: 1000 } })).toEqual({
      ok: true,
      value: { code: 'inAll', times: 1000 },
    })
  })

  test.each(notAWholeNumber)('is refused with %s for times', (_, times) => {
    expect(perDay({ times })).toMatchObject({ ok: false, refusal: { code: 'ruleArgumentRefused', argument: 'times' } })
  })

  test('above a thousand would be none', () => {
    expect(perDay({ times: 1001 })).toMatchObject({
      ok: false,
      refusal: { problem: { code: 'outOfBounds', min: 1, max: 1000 } },
    })
  })
})

describe('a rule of another name', () => {
  test.each(['', 'FIXED', 'perDay', 'toString', '__proto__', 'constructor'])('is no reward: %j', (code) => {
    expect(readReward({ code, args: { points: 20 } })).toEqual({
      ok: false,
      refusal: { code: 'ruleUnknown', rule: code },
    })
  })

  test.each(['', 'perday', 'fixed', 'hasOwnProperty', '__proto__'])('is no limit: %j', (code) => {
    expect(readLimit({ code, args: { times: 3 } })).toEqual({ ok: false, refusal: { code: 'ruleUnknown', rule: code } })
  })
})

describe('whatever is handed in', () => {
  test('is read into whole numbers within the definitions’ bounds, or refused', () => {
    const args = fc.dictionary(
      fc.oneof(fc.constantFrom('points', 'prizes', 'otherwise', 'times', '__proto__', 'winners'), fc.string()),
      fc.oneof(fc.anything(), fc.integer(), fc.array(fc.record({ points: fc.anything(), winners: fc.integer() }))),
    )
    fc.assert(
      fc.property(fc.constantFrom('fixed', 'odds', 'perDay', 'inAll'), args, (code, given) => {
        for (const read of [readReward({ code, args: given }), readLimit({ code, args: given })]) {
          if (!read.ok) expect(['ruleUnknown', 'ruleArgumentRefused']).toContain(read.refusal.code)
          else expect(numbersIn(read.value).every((value) => Number.isInteger(value) && value >= 0)).toBe(true)
        }
      }),
      { numRuns: 500 },
    )
  })
})

const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(numbersIn)
      : []

describe('a rule’s sentence', () => {
  test('says what a member gets', () => {
    expect(sayReward({ code: 'fixed', points: 20 }, 'zh-CN')).toBe('每个码首次扫码得 20 积分')
    const prizes = [prize, { points: 88, winners: 400 }]
    expect(sayReward({ code: 'odds', prizes, otherwise: 8 }, 'zh-CN')).toBe(
      '20 个码各得 888 积分，400 个码各得 88 积分，其余每码得 8 积分',
    )
    expect(sayReward({ code: 'odds', prizes: [prize], otherwise: 0 }, 'zh-CN')).toBe('20 个码各得 888 积分，其余不中奖')
    expect(sayReward({ code: 'odds', prizes, otherwise: 8 }, 'zh-CN', 30)).toBe(
      '最多 20 个码各得 888 积分，最多 400 个码各得 88 积分，其余每码得 8 积分',
    )
    expect(sayReward({ code: 'fixed', points: 20 }, 'zh-CN', 30)).toBe('每个码首次扫码得 20 积分')
    expect(sayPaidBefore(30, 'zh-CN')).toBe('其中 30 个码以前领过积分，不会再发')
    expect(sayBudget({ code: 'fixed', points: 20 }, 5_000, 'zh-CN')).toBe('一共 5,000 积分，先到先得')
    expect(sayBudget({ code: 'odds', prizes, otherwise: 8 }, 5_000, 'zh-CN')).toBe('中奖的积分已经留好，其余的先到先得')
    expect(sayBudget({ code: 'odds', prizes, otherwise: 0 }, 5_000, 'zh-CN')).toBe('中奖的积分已经留好')
    expect(sayLimit({ code: 'perDay', times: 3 }, 'zh-CN')).toBe('每人每天最多领 3 次')
    expect(sayLimit({ code: 'inAll', times: 9 }, 'zh-CN')).toBe('每人一共最多领 9 次')
  })
})

describe('the definitions', () => {
  test('start their forms at values that the rules take', () => {
    const initial = (argument: (typeof ruleDefinitions)[number]['arguments'][number]): unknown =>
      argument.type === 'integer'
        ? argument.initial
        : [Object.fromEntries(argument.columns.map((column) => [column.name, column.initial]))]
    for (const { code, kind, arguments: all } of ruleDefinitions) {
      const args = Object.fromEntries(all.map((argument) => [argument.name, initial(argument)]))
      expect(kind === 'reward' ? readReward({ code, args }) : readLimit({ code, args })).toMatchObject({ ok: true })
    }
  })
})
