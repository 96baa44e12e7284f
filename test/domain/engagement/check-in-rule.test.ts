import { sayCheckInRule } from '../../../contract/sentences/engagement'
import { checkInDefinition, readCheckInRule } from '../../../domain/engagement/check-in-rule'

const args = { points: 2, streaks: [{ days: 7, points: 20 }], makeUpsPerMonth: 3, makeUpDays: 7 }

describe('the check-in rule as data', () => {
  test('can be read, and says what it gives', () => {
    const read = readCheckInRule({ code: checkInDefinition.code, args })
    expect(read).toEqual({ ok: true, value: args })
    expect(read.ok && sayCheckInRule(read.value, 'zh-CN')).toBe(
      '每天签到得 2 积分，连续 7 天再得 20 积分，每月可补签 3 次',
    )
    expect(read.ok && sayCheckInRule({ ...read.value, makeUpsPerMonth: 0 }, 'zh-CN')).not.toContain('补签')
  })

  test('says when its points expire, where it says so itself', () => {
    const expiry = { code: 'fixedDate', args: { lastDay: '2027-03-31' } }
    const read = readCheckInRule({ code: checkInDefinition.code, args, expiry })
    expect(read).toEqual({ ok: true, value: { ...args, expiry } })
    expect(read.ok && sayCheckInRule(read.value, 'zh-CN')).toMatch(/，积分 2027 年 3 月 31 日到期$/)
  })

  test.each([
    ['another rule', { code: 'scan', args }, { code: 'ruleUnknown', rule: 'scan' }],
    ['no streaks', { code: 'checkIn', args: { ...args, streaks: [] } }, { problem: { code: 'noneNamed' } }],
    [
      'a streak twice',
      { code: 'checkIn', args: { ...args, streaks: [args.streaks[0], args.streaks[0]] } },
      { problem: { code: 'itemTwice' } },
    ],
    [
      'a streak of one day',
      { code: 'checkIn', args: { ...args, streaks: [{ days: 1, points: 1 }] } },
      { argument: 'streaks.0.days' },
    ],
    ['too many make-ups', { code: 'checkIn', args: { ...args, makeUpsPerMonth: 6 } }, { argument: 'makeUpsPerMonth' }],
    [
      'an expiry that is none',
      { code: 'checkIn', args, expiry: { code: 'never', args: {} } },
      { argument: 'expiry', problem: { code: 'expiryUnknown', expiry: 'never' } },
    ],
    [
      'an expiry of no months',
      { code: 'checkIn', args, expiry: { code: 'rollingMonths', args: { months: 0 } } },
      {
        argument: 'expiry',
        problem: {
          code: 'expiryRefused',
          expiry: 'rollingMonths',
          argument: 'months',
          problem: { code: 'outOfBounds', min: 1, max: 120 },
        },
      },
    ],
    ['half a point', { code: 'checkIn', args: { ...args, points: 0.5 } }, { problem: { code: 'notWhole' } }],
    [
      'something else',
      { code: 'checkIn', args: { ...args, luck: 1 } },
      { argument: 'luck', problem: { code: 'notTaken' } },
    ],
  ])('with %s is refused', (_what, use, refusal) => {
    const read = readCheckInRule(use)
    expect(read.ok ? null : read.refusal).toMatchObject(refusal)
  })
})
