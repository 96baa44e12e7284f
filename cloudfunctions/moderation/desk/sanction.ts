import type { NoticeFacts } from '../../../domain/community/notice'
import type { Sanctions } from '../../../domain/community/sanctions'
import { no, yes, type Result } from '../../../domain/result'
import { newcomer, sanctioned } from '../../community/participants'
import { noticeOf } from '../../community/notices'
import { receptionOf } from '../../community/receptions'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import { presentStanding } from './standing'

/**
 * Every sanction is the same three steps: the member as they stand, the change decided, and both the member and the
 * notice for them stored. A member who never wrote here can be sanctioned too.
 */
export async function sanctionWith<Refusal extends { code: string }>(
  call: OperatorCall,
  memberId: string,
  change: (sanctions: Sanctions) => Result<{ sanctions: Sanctions; told: NoticeFacts }, Refusal>,
) {
  const reception = await receptionOf(call.store, memberId, call.at)
  return once(call, async (transaction) => {
    const member = await transaction.get('members', memberId)
    if (!member) return no({ code: 'participantUnknown' })
    const participant = (await transaction.get('participants', memberId)) ?? newcomer(member)
    const changed = change(participant)
    if (!changed.ok) return changed
    const after = sanctioned(participant, () => changed.value.sanctions)
    const about = { subjectId: call.requestId, postId: '', facts: changed.value.told, at: call.at }
    await transaction.put('participants', after)
    await transaction.create('notices', noticeOf('decided', memberId, about))
    return yes({ value: { standing: presentStanding(after, reception, call.at) }, subject: memberId })
  })
}
