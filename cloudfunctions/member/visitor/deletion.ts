import { leavesAtAfter } from '../../../domain/member/leave'
import { no, yes } from '../../../domain/result'
import type { LeavingWish } from '../documents'
import type { Handler } from '../../kernel/call/serve'

const wishOf = (memberId: string, at: number, leavesAt: number | null): LeavingWish => ({
  _id: `${memberId}:${at}`,
  memberId,
  at,
  leavesAt,
})

/** Asks to be removed. Asking again answers with the first time's date. */
export const askDeletion: Handler<'member', 'askDeletion'> = async (call) => {
  const memberId = call.visitorId
  const ended = await call.store.transact(async (transaction) => {
    const member = await transaction.get('members', memberId)
    if (!member) return no({ code: 'notMember' })
    if (member.leavesAt !== undefined) return yes({ leavesAt: member.leavesAt, askedNow: false })
    const leavesAt = leavesAtAfter(call.at)
    await transaction.create('deletions', { _id: memberId, askedAt: call.at, leavesAt })
    await transaction.put('members', { ...member, leavesAt })
    await transaction.put('leavingWishes', wishOf(memberId, call.at, leavesAt))
    return yes({ leavesAt, askedNow: true })
  })
  if (!ended.committed) throw new Error('a wish to be removed stands without its card knowing')
  return ended.value
}

/** Takes it back, as long as the card is still theirs: also in the minute between the date and the timer's next run. */
export const takeBackDeletion: Handler<'member', 'takeBackDeletion'> = async (call) => {
  const ended = await call.store.transact(async (transaction) => {
    const member = await transaction.get('members', call.visitorId)
    if (member?.leavesAt === undefined) return no({ code: 'nothingToTakeBack' })
    const { leavesAt: _date, ...staying } = member
    await transaction.remove('deletions', call.visitorId)
    await transaction.put('members', staying)
    await transaction.put('leavingWishes', wishOf(call.visitorId, call.at, null))
    return yes({ leavesAt: null })
  })
  return ended.committed ? ended.value : no({ code: 'nothingToTakeBack' })
}
