import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { invitationsMax } from '../invitations'

export const listInvitations: Handler<'ops', 'listInvitations'> = async (call) => {
  const open = await call.store.page('openInvitations', 'byTime', { order: 'descending', limit: invitationsMax })
  const invitations = await call.store.getMany(
    'invitations',
    open.documents.map(({ invitationId }) => invitationId),
  )
  return yes({
    invitations: invitations.flatMap((invitation) => {
      if (!invitation) return []
      const { account, name, roles, invitedBy, invitedAt, expiresAt } = invitation
      return [{ account, name, roles: [...roles], invitedBy: invitedBy.name, invitedAt, expiresAt }]
    }),
  })
}
