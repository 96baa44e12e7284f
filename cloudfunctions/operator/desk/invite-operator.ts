import type { RefusalOf } from '../../../contract/refusals'
import { beyond } from '../../../domain/operator/abilities'
import { no, yes, type Result } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Invitation } from '../documents'
import { endAs, freshSecret, invitationOf, invitationsMax, stand, standingInvitation } from '../invitations'
import { mayWith, readRoles } from '../roles'
import { judgeGrants } from './granting'

/** What is stored: whoever asks again for the same is told no link. */
const untold = (expiresAt: number): { secret: string | null; expiresAt: number } => ({ secret: null, expiresAt })

/** Asks somebody to the desk. The account is theirs once they came; a second invitation for it takes the place of the first. */
export const inviteOperator: Handler<'ops', 'inviteOperator'> = async (call, { account, name, roles }) => {
  const [granted, open] = await Promise.all([
    judgeGrants(call, roles),
    call.store.page('openInvitations', 'byTime', { limit: invitationsMax }),
  ])
  const isFull = open.documents.length >= invitationsMax && !open.documents.some(({ _id }) => _id === account)
  const secret = freshSecret(call)
  const ended = await once(call, async (transaction) => {
    if (!granted.ok) return granted
    if (isFull) return no({ code: 'tooManyInvitations', invitationsMax })
    if (await transaction.get('operators', account)) return no({ code: 'accountTaken' })
    const before = await standingInvitation(transaction, account)
    if (before) await endAs(transaction, before, 'replaced', call.at)
    const invitation = invitationOf(call, secret, { account, name, roles: granted.value })
    await stand(transaction, invitation)
    return yes({ value: untold(invitation.expiresAt), subject: account })
  })
  return ended.ok && !ended.repeated ? yes({ ...ended.value, secret }) : ended
}

/** Another link for whoever lost theirs, or came too late. */
export const renewInvitation: Handler<'ops', 'renewInvitation'> = async (call, { account }) => {
  const secret = freshSecret(call)
  const judge = await grantJudge(call)
  const ended = await once(call, async (transaction) => {
    const before = await standingInvitation(transaction, account)
    if (!before) return no({ code: 'invitationUnknown' })
    const judged = judge(before)
    if (!judged.ok) return judged
    await endAs(transaction, before, 'replaced', call.at)
    const invitation = invitationOf(call, secret, before)
    await stand(transaction, invitation)
    return yes({ value: untold(invitation.expiresAt), subject: account })
  })
  return ended.ok && !ended.repeated ? yes({ ...ended.value, secret }) : ended
}

export const withdrawInvitation: Handler<'ops', 'withdrawInvitation'> = async (call, { account }) => {
  const judge = await grantJudge(call)
  return once(call, async (transaction) => {
    const before = await standingInvitation(transaction, account)
    if (!before) return no({ code: 'invitationUnknown' })
    const judged = judge(before)
    if (!judged.ok) return judged
    await endAs(transaction, before, 'withdrawn', call.at)
    await transaction.remove('openInvitations', account)
    return yes({ value: {}, subject: account })
  })
}

/** Nobody has a say about the invitation of somebody who would be above them. */
async function grantJudge(
  call: OperatorCall,
): Promise<(invitation: Invitation) => Result<undefined, RefusalOf<'permissionsNotHeld'>>> {
  const roles = await readRoles(call.store)
  return (invitation) => {
    const permissions = beyond(call.operator.may, mayWith(roles, invitation.roles))
    return permissions.length > 0 ? no({ code: 'permissionsNotHeld', permissions }) : yes(undefined)
  }
}
