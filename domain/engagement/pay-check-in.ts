import { afterEntry, type CardAfter, type Member } from '../member/member'
import type { TierRules } from '../member/tier-move'
import type { Entry } from '../points/ledger'
import { fill } from '../points/lots'
import { lastDayFor, type ExpiryRule } from '../points/policies'
import { yes, type Result } from '../result'
import { afterEvent } from './after-event'
import { checkIn, noCheckIns, pointsOf, type CheckedIn, type CheckInRefusal } from './check-in'
import type { CheckInRule, Streak } from './check-in-rule'
import type { Task } from './tasks'

/** The entry of one day's check-in, whose id exists once. */
export const checkInEntryId = (memberId: string, day: string): string => `${memberId}:checkin:${day}`

export interface PaidCheckIn {
  checkedIn: CheckedIn
  entry: Entry
  card: CardAfter
}

/** Decides what checking in pays and what it does to the card. It gives no growth: tiers are not earned by tapping. */
export function payCheckIn(given: {
  member: Member
  rule: CheckInRule
  ruleVersion: number
  tierRules: TierRules
  tasks: readonly Task[]
  /** The programme's rule, for a check-in rule without one of its own. */
  pointsExpiry: ExpiryRule
  at: number
}): Result<PaidCheckIn, CheckInRefusal> {
  const { member, at } = given
  const done = checkIn(member.checkIns ?? noCheckIns, given.rule, at)
  if (!done.ok) return done
  const { checkIns, day, streak, streaks } = done.value
  const streakPoints = pointsOf(streaks)
  const points = done.value.points + streakPoints
  const entry: Entry = {
    _id: checkInEntryId(member._id, day),
    kind: 'earn',
    memberId: member._id,
    at,
    postings: [
      { account: 'issued', points: -points },
      ...fill(member.lots, [{ expiresOn: lastDayFor(given.rule.expiry ?? given.pointsExpiry, at), points }]),
    ],
    growth: 0,
    reason: {
      rule: 'checkIn',
      version: given.ruleVersion,
      inputs: { day, streak, completed: daysOf(streaks), points: done.value.points, streakPoints },
    },
  }
  const after = afterEntry(member, entry, given.tierRules)
  const counted = afterEvent({ ...after.member, checkIns }, given.tasks, 'checkedIn', at)
  return yes({ checkedIn: done.value, entry, card: { ...after, member: counted } })
}

/** The streaks that a day completes, as 3,7. */
export const daysOf = (streaks: readonly Streak[]): string => streaks.map(({ days }) => days).join(',')
