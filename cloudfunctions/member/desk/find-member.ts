import { dayAt } from '../../../domain/calendar'
import { isMemberNumber } from '../../../domain/member/number'
import { debtDay, heldIn, usableLots } from '../../../domain/points/lots'
import { no, yes } from '../../../domain/result'
import { foldGroups } from '../../../domain/text/fold'
import { programOf } from '../../brand/configuration'
import { memberBehind } from '../known-as'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { presentCard } from '../../points/card-view'
import { presentPending } from '../../points/views'

/** Pending points shown beside the card: the latest; all of them are in their sum. */
const pendingMax = 50

/** The lots that expire soonest: a year of months, which is how long most points last. */
const lotsMax = 12

/** A member by the number on the card or by openid. */
export const findMember: Handler<'ops', 'findMember'> = async (call, { numberOrId }) => {
  const memberId = await idOf(call, numberOrId)
  const [member, pending, program] = await Promise.all([
    call.store.get('members', memberId),
    call.store.page('pendings', 'byMember', { equals: { memberId }, order: 'descending', limit: pendingMax }),
    programOf(call),
  ])
  if (!member) return no({ code: 'memberUnknown' })
  const lots = usableLots(member.lots, dayAt(call.at)).filter(({ expiresOn }) => expiresOn !== debtDay)
  return yes({
    memberId,
    card: presentCard(member, program, call.at),
    lots: lots.slice(0, lotsMax),
    owedPoints: heldIn(member.lots, debtDay),
    pending: pending.documents.map(presentPending),
  })
}

async function idOf(call: OperatorCall, numberOrId: string): Promise<string> {
  const number = foldGroups(numberOrId)
  if (!isMemberNumber(number)) return memberBehind(call, number)
  return (await call.store.get('memberNumbers', number))?.memberId ?? number
}
