import { afterEntry, type CardAfter, type Member } from '../member/member'
import type { TierRules } from '../member/tier-move'
import type { Entry } from '../points/ledger'
import { fill } from '../points/lots'
import { lastDayFor, type ExpiryRule } from '../points/policies'
import { yes, type Result } from '../result'
import { claimTask, noProgress, type ClaimRefusal, type Task } from './tasks'

export interface PaidTask {
  entry: Entry
  card: CardAfter
}

/**
 * Decides what claiming a task pays and what it does to the card. It gives no growth: a task counts what was paid growth
 * where it was due, and a tier should say how much somebody bought, not how many buttons they pressed.
 */
export function payTask(given: {
  member: Member
  task: Task
  ruleVersion: number
  tierRules: TierRules
  /** The programme's rule, for tasks without one of their own. */
  pointsExpiry: ExpiryRule
  at: number
}): Result<PaidTask, ClaimRefusal> {
  const { member, task, at } = given
  const claim = claimTask(member.taskProgress ?? noProgress, task, member._id, at)
  if (!claim.ok) return claim
  const { entryId, points, progress } = claim.value
  const entry: Entry = {
    _id: entryId,
    kind: 'earn',
    memberId: member._id,
    at,
    postings: [
      { account: 'issued', points: -points },
      ...fill(member.lots, [{ expiresOn: lastDayFor(task.expiry ?? given.pointsExpiry, at), points }]),
    ],
    growth: 0,
    reason: {
      rule: 'task',
      version: given.ruleVersion,
      inputs: { task: task.id, event: task.event, period: task.period, times: task.times },
    },
  }
  const after = afterEntry(member, entry, given.tierRules)
  return yes({ entry, card: { ...after, member: { ...after.member, taskProgress: progress } } })
}
