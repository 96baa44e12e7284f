import { yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import { countList, rangeOf } from '../../kernel/store/list-total'
import type { Handler } from '../../kernel/call/serve'
import { presentCard } from '../../points/card-view'

/** Members by when they joined, along their numbers: the cards themselves are read in one call. */
export const listMembers: Handler<'ops', 'listMembers'> = async (call, { after, limit, ...span }) => {
  const pageOf = (part: { after?: string; limit: number }) =>
    call.store.page('memberNumbers', 'byJoined', { ...rangeOf(span), order: 'descending', ...part })
  const [numbers, total, program] = await Promise.all([
    pageOf({ limit, ...(after ? { after } : {}) }),
    countList(pageOf),
    programOf(call),
  ])
  const members = await call.store.getMany(
    'members',
    numbers.documents.map(({ memberId }) => memberId),
  )
  return yes({
    ...total,
    members: members.flatMap((member) =>
      member ? [{ memberId: member._id, card: presentCard(member, program, call.at) }] : [],
    ),
    next: numbers.next ?? null,
  })
}
