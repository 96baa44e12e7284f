import type { RefusalOf } from '../../../contract/refusals'
import { beyond } from '../../../domain/operator/abilities'
import { invitationEnd } from '../../../domain/operator/invitation'
import { judgePassword } from '../../../domain/operator/password'
import { no, yes, type Result } from '../../../domain/result'
import { brandOf } from '../../brand/configuration'
import { auditLine } from '../../kernel/call/audit'
import type { Handler } from '../../kernel/call/serve'
import type { Call } from '../../kernel/ports/platform'
import type { Transaction } from '../../kernel/store/store'
import { isCommonPassword } from '../common-passwords'
import type { Invitation, Operator } from '../documents'
import { endAs, invitationIdOf } from '../invitations'
import { hashPassword, passwordSaltBytes } from '../passwords'
import { mayWith, readRoles, type Roles } from '../roles'
import { signInNote } from '../sign-ins'

/** What an invitation's link leads to, to whoever has it. */
export const readInvitation: Handler<'ops', 'readInvitation'> = async (call, { secret }) => {
  const judged = judge(await call.store.get('invitations', invitationIdOf(secret)), call.at)
  if (!judged.ok) return judged
  const { account, name, expiresAt } = judged.value
  return yes({ account, name, brandName: (await brandOf(call)).name, expiresAt })
}

/** Whoever was invited becomes an operator. Of two who have the link at once one does. */
export const acceptInvitation: Handler<'ops', 'acceptInvitation'> = async (call, { secret, password }) => {
  const invitationId = invitationIdOf(secret)
  const known = judge(await call.store.get('invitations', invitationId), call.at)
  if (!known.ok) return known
  const { account, name } = known.value
  const [brand, roles] = await Promise.all([brandOf(call), readRoles(call.store)])
  const fit = judgePassword(password, { account, names: [name, brand.name], isCommon: isCommonPassword })
  if (!fit.ok) return fit
  const caller = { name: call.address, hasLeft: call.hasLeft }
  const passwordHash = await hashPassword(caller, password, call.random(passwordSaltBytes))

  const ended = await call.store.transact(async (transaction) => {
    const standing = judge(await transaction.get('invitations', invitationId), call.at)
    if (!standing.ok) return standing
    if (await transaction.get('operators', account)) return no({ code: 'accountTaken' as const })
    if (!(await isStillGiven(transaction, roles, standing.value)))
      return no({ code: 'invitationOver' as const, end: 'withdrawn' as const })
    const operator: Operator = {
      ...{ _id: account, account, name, roles: standing.value.roles },
      ...{ passwordHash, createdAt: call.at },
      passwordFrom: { operatorId: standing.value.invitedBy.id, at: call.at },
    }
    await transaction.put('operators', operator)
    await endAs(transaction, standing.value, 'used', call.at)
    await transaction.remove('openInvitations', account)
    await transaction.create('signIns', signInNote(call, { account, operator, deed: 'invitationAccepted' }))
    await transaction.create('audit', auditLine(asOperator(call, operator), account, 'done'))
    return yes({ account })
  })
  return ended.committed ? ended.value : no({ code: 'accountTaken' })
}

function judge(
  invitation: Invitation | undefined,
  at: number,
): Result<Invitation, RefusalOf<'invitationUnknown' | 'invitationOver'>> {
  if (!invitation) return no({ code: 'invitationUnknown' })
  const end = invitationEnd(invitation, at)
  return end ? no({ code: 'invitationOver', end }) : yes(invitation)
}

/** Whether whoever invited still works here and may all that they gave: what was taken from them meanwhile is not given on. */
async function isStillGiven(transaction: Transaction, roles: Roles, { invitedBy, roles: given }: Invitation) {
  const giver = await transaction.get('operators', invitedBy.id)
  if (!giver || giver.disabledAt !== undefined) return false
  return beyond(mayWith(roles, giver.roles), mayWith(roles, given)).length === 0
}

/** The trail tells that they came, under their own name. */
const asOperator = (call: Call, { account, name, roles }: Operator) => ({
  ...call,
  operator: {
    ...{ id: account, account, name, roles, may: new Map() },
    ...{ passwordDue: false, factorDue: false, sessionId: '', sessionExpiresAt: call.at },
  },
})
