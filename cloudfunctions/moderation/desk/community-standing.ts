import { no, yes } from '../../../domain/result'
import { newcomer } from '../../community/participants'
import { receptionOf } from '../../community/receptions'
import type { Handler } from '../../kernel/call/serve'
import { presentStanding, recentOf } from './standing'

/** How a member stands in the community; whoever never wrote there stands as a newcomer. */
export const communityStanding: Handler<'ops', 'communityStanding'> = async (call, { memberId }) => {
  const [member, known, reception, recent] = await Promise.all([
    call.store.get('members', memberId),
    call.store.get('participants', memberId),
    receptionOf(call.store, memberId, call.at),
    recentOf(call, memberId),
  ])
  if (!member) return no({ code: 'participantUnknown' })
  return yes({ standing: presentStanding(known ?? newcomer(member), reception, call.at), recent })
}
