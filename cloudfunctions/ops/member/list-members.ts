import { yes } from '../../../domain/result'
import { programOf } from '../../_kernel/configuration'
import type { Handler } from '../../_kernel/serve'
import { presentCard } from '../../_kernel/views'

/** Members by when they joined, along their numbers: the cards themselves are read one by one, all at once. */
export const listMembers: Handler<'ops', 'listMembers'> = async (call, { after, limit }) => {
  const [numbers, program] = await Promise.all([
    call.store.page('memberNumbers', 'byJoined', { order: 'descending', limit, ...(after ? { after } : {}) }),
    programOf(call),
  ])
  const members = await Promise.all(numbers.documents.map(({ memberId }) => call.store.get('members', memberId)))
  return yes({
    members: members.flatMap((member) =>
      member ? [{ memberId: member._id, card: presentCard(member, program, call.at) }] : [],
    ),
    next: numbers.next ?? null,
  })
}
