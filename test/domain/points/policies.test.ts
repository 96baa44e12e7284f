import { sayExpiry } from '../../../contract/sentences/expiry'
import {
  expiryDefinitions,
  graceDayFor,
  graceDefinitions,
  lastDayFor,
  readExpiry,
  reversalDefinitions,
  reversalPolicies,
  type ExpiryRule,
} from '../../../domain/points/policies'
import { now } from './a-balance'

test.each<[ExpiryRule, string]>([
  [{ code: 'rollingMonths', args: { months: 12 } }, '2027-11-30'],
  [{ code: 'rollingMonths', args: { months: 3 } }, '2027-02-28'],
  [{ code: 'endOfYear', args: { years: 0 } }, '2026-12-31'],
  [{ code: 'endOfYear', args: { years: 2 } }, '2028-12-31'],
  [{ code: 'fixedDate', args: { lastDay: '2027-02-05' } }, '2027-02-05'],
  // A date that is over gives the day itself, never points that cannot be used at all.
  [{ code: 'fixedDate', args: { lastDay: '2026-11-20' } }, '2026-11-21'],
])('points earned today under %j last until %s', (rule, lastDay) => {
  expect(lastDayFor(rule, now)).toBe(lastDay)
})

test('the year is the brand’s: its last eight hours in UTC are the next one already', () => {
  const newYear = Date.parse('2027-01-01T00:00:00+08:00')
  const endOfYear = { code: 'endOfYear', args: { years: 0 } } as const
  expect(lastDayFor(endOfYear, newYear - 1)).toBe('2026-12-31')
  expect(lastDayFor(endOfYear, newYear)).toBe('2027-12-31')
})

test('refunded points past their day get days of grace, or none', () => {
  expect(graceDayFor({ code: 'graceDays', args: { days: 30 } }, now)).toBe('2026-12-21')
  expect(graceDayFor({ code: 'forfeit', args: {} }, now)).toBeNull()
})

test.each<[ExpiryRule, string]>([
  [{ code: 'rollingMonths', args: { months: 3 } }, '积分 3 个月内有效'],
  [{ code: 'endOfYear', args: { years: 0 } }, '积分当年年底到期'],
  [{ code: 'endOfYear', args: { years: 1 } }, '积分次年年底到期'],
  [{ code: 'endOfYear', args: { years: 2 } }, '积分 2 年后的年底到期'],
  [{ code: 'fixedDate', args: { lastDay: '2027-02-05' } }, '积分 2027 年 2 月 5 日到期'],
])('%j reads %s', (rule, says) => {
  expect(sayExpiry(rule, 'zh-CN')).toBe(says)
})

describe('an expiry rule in use', () => {
  test.each([
    { code: 'rollingMonths', args: { months: 12 } },
    { code: 'endOfYear', args: { years: 0 } },
    { code: 'fixedDate', args: { lastDay: '2028-02-29' } },
  ])('is read where it is well formed: %j', (use) => {
    expect(readExpiry(use)).toEqual({ ok: true, value: use })
  })

  test.each([
    ['months', { code: 'rollingMonths', args: { months: 0 } }],
    ['months', { code: 'rollingMonths', args: { months: 1.5 } }],
    ['months', { code: 'rollingMonths', args: {} }],
    ['years', { code: 'endOfYear', args: { years: 11 } }],
    ['lastDay', { code: 'fixedDate', args: { lastDay: '2027-02-29' } }],
    ['lastDay', { code: 'fixedDate', args: { lastDay: '20271231' } }],
    ['lastDay', { code: 'fixedDate', args: { lastDay: 20271231 } }],
    ['days', { code: 'endOfYear', args: { years: 1, days: 3 } }],
  ])('is refused by its argument %s: %j', (argument, use) => {
    expect(readExpiry(use)).toMatchObject({ refusal: { code: 'ruleArgumentRefused', argument } })
  })

  test('is refused where there is no such rule', () => {
    expect(readExpiry({ code: 'never', args: {} })).toEqual({
      ok: false,
      refusal: { code: 'ruleUnknown', rule: 'never' },
    })
  })
})

test('every rule and policy has a definition under its own code', () => {
  for (const definitions of [expiryDefinitions, graceDefinitions, reversalDefinitions])
    for (const [code, definition] of Object.entries(definitions)) expect(definition.code).toBe(code)
  expect(Object.keys(reversalDefinitions)).toEqual([...reversalPolicies])
})
