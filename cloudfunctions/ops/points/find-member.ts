import { isMemberNumber } from '../../../domain/member/number'
import { no, yes } from '../../../domain/result'
import { programOf } from '../../_kernel/configuration'
import type { OperatorCall } from '../../_kernel/platform'
import type { Handler } from '../../_kernel/serve'
import { presentCard, presentEntry, presentPending } from '../../_kernel/views'

/** The latest of each: enough to see what happened, and which entry to answer. */
const shownMax = 20

/** A member by the number on the card or by openid. */
export const findMember: Handler<'ops', 'findMember'> = async (call, { numberOrId }) => {
  const memberId = await idOf(call, numberOrId)
  const latest = { equals: { memberId }, order: 'descending', limit: shownMax } as const
  const [member, entries, pending, program] = await Promise.all([
    call.store.get('members', memberId),
    call.store.page('entries', 'byMember', latest),
    call.store.page('pendings', 'byMember', latest),
    programOf(call),
  ])
  if (!member) return no({ code: 'memberUnknown' })
  return yes({
    memberId,
    card: presentCard(member, program, call.at),
    entries: await Promise.all(entries.documents.map((entry) => presentEntry(call, entry))),
    pending: pending.documents.map(presentPending),
  })
}

async function idOf(call: OperatorCall, numberOrId: string): Promise<string> {
  const number = numberOrId.replace(/\s/g, '')
  if (!isMemberNumber(number)) return numberOrId
  return (await call.store.get('memberNumbers', number))?.memberId ?? numberOrId
}
