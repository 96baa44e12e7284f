import { dayMs } from '../../../domain/calendar'
import { payCheckIn } from '../../../domain/engagement/pay-check-in'
import { makeUpEntryId, payMakeUp } from '../../../domain/engagement/pay-make-up'
import type { Task } from '../../../domain/engagement/tasks'
import type { Member } from '../../../domain/member/member'
import { imbalance } from '../../../domain/points/balance'
import { aMember, now, rules } from '../campaign/a-campaign'

const rule = { points: 2, streaks: [{ days: 3, points: 10 }], makeUpsPerMonth: 1, makeUpDays: 7 }
const pointsExpiry = { code: 'rollingMonths', args: { months: 12 } } as const
const checkingIn: Task = { id: 't', event: 'checkedIn', period: 'once', times: 9, points: 1 }
const given = { rule, ruleVersion: 4, tierRules: rules, pointsExpiry }

function checkedIn(member: Member, at: number): Member {
  const done = payCheckIn({ ...given, member, tasks: [checkingIn], at })
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value.card.member
}

function madeUp(member: Member, day: string) {
  const done = payMakeUp({ ...given, member, day, at: now })
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

describe('a day made up', () => {
  test('that completes a streak books it, without growth, under an id of the day', () => {
    const member = checkedIn(checkedIn(aMember, now - 2 * dayMs), now)
    const { entry, card } = madeUp(member, '2026-11-20')
    expect(entry).toEqual({
      _id: makeUpEntryId(aMember._id, '2026-11-20'),
      kind: 'earn',
      memberId: aMember._id,
      at: now,
      postings: [
        { account: 'issued', points: -10 },
        { account: 'member', points: 10, expiresOn: '2027-11-30' },
      ],
      growth: 0,
      reason: {
        rule: 'makeUp',
        version: 4,
        inputs: { day: '2026-11-20', streak: 3, completed: '3', streakPoints: 10, cardUsed: false },
      },
    })
    expect(imbalance(entry?.postings ?? [])).toBe(0)
    expect(card.member).toMatchObject({ points: 14, growth: 0, tier: aMember.tier })
  })

  test('that completes none books nothing, and stands on the card alone', () => {
    const { entry, card, madeUp: made } = madeUp(aMember, '2026-11-20')
    expect(entry).toBeNull()
    expect(card).toEqual({ member: { ...aMember, checkIns: made.checkIns }, moves: [] })
  })

  test('counts for no task', () => {
    const member = checkedIn(aMember, now)
    expect(member.taskProgress).toEqual([{ taskId: 't', period: 'once', times: 1, claimed: false }])
    expect(madeUp(member, '2026-11-20').card.member.taskProgress).toEqual(member.taskProgress)
  })

  test('beyond the month’s share takes a card, and is refused without one', () => {
    const spent = madeUp({ ...aMember, makeUpCards: 1 }, '2026-11-20').card.member
    expect(spent.makeUpCards).toBe(1)
    const { card } = madeUp(spent, '2026-11-19')
    expect(card.member.makeUpCards).toBe(0)
    expect(payMakeUp({ ...given, member: card.member, day: '2026-11-18', at: now })).toEqual({
      ok: false,
      refusal: { code: 'makeUpsUsedUp', perMonth: 1 },
    })
  })
})
