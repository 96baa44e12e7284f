import { checkInEntryId, payCheckIn } from '../../../domain/engagement/pay-check-in'
import type { Member } from '../../../domain/member/member'
import { imbalance } from '../../../domain/points/balance'
import { aMember, now, rules } from '../campaign/a-campaign'

const rule = { points: 2, streaks: [{ days: 2, points: 10 }], makeUpsPerMonth: 1, makeUpDays: 7 }
const dayMs = 86_400_000
const pointsExpiry = { code: 'rollingMonths', args: { months: 12 } } as const

function paid(member: Member, at: number) {
  const done = payCheckIn({ member, rule, ruleVersion: 4, tierRules: rules, tasks: [], pointsExpiry, at })
  if (!done.ok) throw new Error(done.refusal.code)
  return done.value
}

describe('a paid check-in', () => {
  test('books points without growth, under an id of the day, with its reason', () => {
    const { entry, card } = paid(aMember, now)
    expect(entry).toEqual({
      _id: checkInEntryId(aMember._id, '2026-11-21'),
      kind: 'earn',
      memberId: aMember._id,
      at: now,
      postings: [
        { account: 'issued', points: -2 },
        { account: 'member', points: 2, expiresOn: '2027-11-30' },
      ],
      growth: 0,
      reason: {
        rule: 'checkIn',
        version: 4,
        inputs: { day: '2026-11-21', streak: 1, completed: '', points: 2, streakPoints: 0 },
      },
    })
    expect(imbalance(entry.postings)).toBe(0)
    expect(card.member).toMatchObject({ points: 2, growth: 0, tier: aMember.tier, scans: aMember.scans })
  })

  test('adds the streaks it completes, and says which', () => {
    const { entry, card } = paid(paid(aMember, now).card.member, now + dayMs)
    expect(entry.reason).toMatchObject({
      inputs: { streak: 2, completed: '2', points: 2, streakPoints: 10 },
    })
    expect(card.member.points).toBe(14)
  })

  test('is refused a second time, and changes nothing', () => {
    const { member } = paid(aMember, now).card
    expect(
      payCheckIn({ member, rule, ruleVersion: 4, tierRules: rules, tasks: [], pointsExpiry, at: now + 1 }),
    ).toEqual({
      ok: false,
      refusal: { code: 'alreadyCheckedIn', day: '2026-11-21' },
    })
  })
})
