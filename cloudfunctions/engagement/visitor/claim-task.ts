import { claimEntryId, periodOf } from '../../../domain/engagement/tasks'
import { payTask } from '../../../domain/engagement/pay-task'
import type { Member } from '../../../domain/member/member'
import { postedTo } from '../../../domain/points/balance'
import type { Entry } from '../../../domain/points/ledger'
import { no, yes } from '../../../domain/result'
import { storeEntry } from '../../points/card'
import { programOf } from '../../brand/configuration'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { ReadyProgram } from '../../brand/program'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { presentCard } from '../../points/card-view'
import { presentReason } from '../../points/views'

/**
 * Claims a task for the period it was done in: the entry whose id is task and period is written with the card. A claim
 * that was paid is answered again, also when its period is over or the task is gone.
 */
export const claimTask: Handler<'member', 'claimTask'> = async (call, { taskId, periodId }) => {
  const program = await programOf(call)
  const { pointsExpiry, version: ruleVersion } = program
  const task = program.tasks.find(({ id }) => id === taskId)

  const attempt = async (transaction: Transaction) => {
    const member = await transaction.get('members', call.visitorId)
    if (!member) return no({ code: 'notMember' } as const)
    const before = await transaction.get('entries', claimEntryId(member._id, taskId, periodId))
    if (before) return yes({ claimedNow: false, member, entry: before })
    if (!task) return no({ code: 'taskUnknown' } as const)
    if (periodOf(task, call.at) !== periodId) return no({ code: 'taskPeriodOver' } as const)
    const paid = payTask({ member, task, ruleVersion, tierRules: program, pointsExpiry, at: call.at })
    if (!paid.ok) return paid
    const { entry, card } = paid.value
    await storeEntry(transaction, entry, card)
    return yes({ claimedNow: true, member: card.member, entry })
  }
  const ended = await call.store.transact(attempt)
  if (ended.committed) return ended.value.ok ? yes(present(call, program, ended.value.value)) : ended.value

  const [member, entry] = await Promise.all([
    call.store.get('members', call.visitorId),
    call.store.get('entries', claimEntryId(call.visitorId, taskId, periodId)),
  ])
  if (!member || !entry) throw new Error(`the claim of task ${taskId} met an entry that is not there`)
  return yes(present(call, program, { claimedNow: false, member, entry }))
}

const present = (
  call: VisitorCall,
  program: ReadyProgram,
  { claimedNow, member, entry }: { claimedNow: boolean; member: Member; entry: Entry },
) => ({
  claimedNow,
  points: postedTo('member', entry.postings),
  ...presentReason(entry.reason),
  card: presentCard(member, program, call.at),
})
