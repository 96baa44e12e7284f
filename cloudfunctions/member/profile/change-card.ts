import { afterProfile } from '../../../domain/engagement/after-event'
import type { Member } from '../../../domain/member/member'
import { no, yes, type Result } from '../../../domain/result'
import { programOf } from '../../_kernel/configuration'
import type { VisitorCall } from '../../_kernel/platform'

/**
 * Reads the visitor's card, decides and writes it, in one transaction that touches nothing else. A profile that is now
 * filled in counts for the tasks that wait for it.
 */
export async function changeCard<Refusal extends { code: string }>(
  call: VisitorCall,
  decide: (member: Member) => Result<Member, Refusal>,
): Promise<Result<Member, Refusal | { code: 'notMember' }>> {
  const { tasks } = await programOf(call)
  const ended = await call.store.transact(async (transaction) => {
    const member = await transaction.get('members', call.visitorId)
    if (!member) return no({ code: 'notMember' })
    const decided = decide(member)
    if (!decided.ok) return decided
    const changed = afterProfile(decided.value, tasks, call.at)
    await transaction.put('members', changed)
    return yes(changed)
  })
  if (!ended.committed) throw new Error('a card was changed without anything new, and met something')
  return ended.value
}
