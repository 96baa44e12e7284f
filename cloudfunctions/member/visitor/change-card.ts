import { afterProfile } from '../../../domain/engagement/after-event'
import type { Member } from '../../../domain/member/member'
import { no, yes, type Result } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import type { VisitorCall } from '../../kernel/ports/platform'
import type { Transaction } from '../../kernel/store/store'

/**
 * Reads the visitor's card, decides and writes it, in one transaction that touches nothing but what `decide` claims in it.
 * A profile that is now filled in counts for the tasks that wait for it.
 *
 * @param met the answer where somebody else came first to what is claimed.
 */
export async function changeCard<Refusal extends { code: string }>(
  call: VisitorCall,
  decide: (member: Member, transaction: Transaction) => Result<Member, Refusal> | Promise<Result<Member, Refusal>>,
  met?: Refusal,
): Promise<Result<Member, Refusal | { code: 'notMember' }>> {
  const { tasks } = await programOf(call)
  const ended = await call.store.transact(async (transaction) => {
    const member = await transaction.get('members', call.visitorId)
    if (!member) return no({ code: 'notMember' })
    const decided = await decide(member, transaction)
    if (!decided.ok) return decided
    const changed = afterProfile(decided.value, tasks, call.at)
    await transaction.put('members', changed)
    return yes(changed)
  })
  if (ended.committed) return ended.value
  if (!met) throw new Error('a card was changed without anything new, and met something')
  return no(met)
}
