import { afterEntry, type CardAfter, type Member } from '../member/member'
import type { TierRules } from '../member/tier-move'
import type { Entry } from '../points/ledger'
import { fill } from '../points/lots'
import { lastDayFor, type ExpiryRule } from '../points/policies'
import { yes, type Result } from '../result'
import { makeUp, noCheckIns, pointsOf, type MadeUp, type MakeUpRefusal } from './check-in'
import type { CheckInRule } from './check-in-rule'
import { daysOf } from './pay-check-in'

/** The entry of the streaks that a day made up completes: a day is made up once, so the id exists once. */
export const makeUpEntryId = (memberId: string, day: string): string => `${memberId}:makeup:${day}`

export interface PaidMakeUp {
  madeUp: MadeUp
  /** Null where the day completes no streak: then nothing is paid, and the card alone remembers it. */
  entry: Entry | null
  card: CardAfter
}

/**
 * Decides what making up for a day pays and what it does to the card: the streaks it completes, and nothing for the day
 * itself. It counts for no task, and gives no growth.
 */
export function payMakeUp(given: {
  member: Member
  day: string
  rule: CheckInRule
  ruleVersion: number
  tierRules: TierRules
  /** The programme's rule, for a check-in rule without one of its own. */
  pointsExpiry: ExpiryRule
  at: number
}): Result<PaidMakeUp, MakeUpRefusal> {
  const { member, day, at } = given
  const made = makeUp(member.checkIns ?? noCheckIns, given.rule, day, member, at)
  if (!made.ok) return made
  const { checkIns, cardUsed } = made.value
  const after = {
    ...member,
    checkIns,
    ...(cardUsed ? { makeUpCards: (member.makeUpCards ?? 0) - 1 } : {}),
  }
  const entry = entryFor(given, made.value)
  const card = entry ? afterEntry(after, entry, given.tierRules) : { member: after, moves: [] }
  return yes({ madeUp: made.value, entry, card })
}

function entryFor(given: Parameters<typeof payMakeUp>[0], { day, streak, streaks, cardUsed }: MadeUp): Entry | null {
  const { member, at } = given
  const points = pointsOf(streaks)
  if (points === 0) return null
  return {
    _id: makeUpEntryId(member._id, day),
    kind: 'earn',
    memberId: member._id,
    at,
    postings: [
      { account: 'issued', points: -points },
      ...fill(member.lots, [{ expiresOn: lastDayFor(given.rule.expiry ?? given.pointsExpiry, at), points }]),
    ],
    growth: 0,
    reason: {
      rule: 'makeUp',
      version: given.ruleVersion,
      inputs: { day, streak, completed: daysOf(streaks), streakPoints: points, cardUsed },
    },
  }
}
