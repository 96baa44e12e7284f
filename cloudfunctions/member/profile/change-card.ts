import type { Member } from '../../../domain/member/member'
import { no, type Result } from '../../../domain/result'
import type { VisitorCall } from '../../_kernel/platform'

/** Reads the visitor's card, decides and writes it, in one transaction that touches nothing else. */
export async function changeCard<Refusal extends { code: string }>(
  call: VisitorCall,
  decide: (member: Member) => Result<Member, Refusal>,
): Promise<Result<Member, Refusal | { code: 'notMember' }>> {
  const ended = await call.store.transact(async (transaction) => {
    const member = await transaction.get('members', call.visitorId)
    if (!member) return no({ code: 'notMember' })
    const decided = decide(member)
    if (decided.ok) await transaction.put('members', decided.value)
    return decided
  })
  if (!ended.committed) throw new Error('a card was changed without anything new, and met something')
  return ended.value
}
