import { createHash } from 'node:crypto'
import { invitationMs } from '../../domain/operator/invitation'
import type { OperatorCall } from '../kernel/ports/platform'
import type { Transaction } from '../kernel/store/store'
import type { Invitation } from './documents'

/** A desk has a handful of operators: more that were asked and have not come are forgotten ones. */
export const invitationsMax = 50

const secretBytes = 32

/** Only the hash of a link's secret is stored: who reads the database cannot come in by it. */
export const invitationIdOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

export const freshSecret = (call: OperatorCall): string => Buffer.from(call.random(secretBytes)).toString('base64url')

/** Somebody asked to the desk, under a new link. */
export const invitationOf = (
  { at, operator }: OperatorCall,
  secret: string,
  { account, name, roles }: Pick<Invitation, 'account' | 'name' | 'roles'>,
): Invitation => ({
  _id: invitationIdOf(secret),
  account,
  name,
  roles,
  invitedBy: { id: operator.id, name: operator.name },
  invitedAt: at,
  expiresAt: at + invitationMs,
})

/** The invitation that stands for an account, run out or not. */
export async function standingInvitation(transaction: Transaction, account: string): Promise<Invitation | undefined> {
  const open = await transaction.get('openInvitations', account)
  return open && transaction.get('invitations', open.invitationId)
}

/** Writes an invitation that stands for its account from now on. */
export async function stand(transaction: Transaction, invitation: Invitation): Promise<void> {
  const { _id: invitationId, account: _id, invitedAt } = invitation
  await transaction.create('invitations', invitation)
  await transaction.put('openInvitations', { _id, invitationId, invitedAt })
}

/** Writes what became of an invitation. */
export const endAs = (
  transaction: Transaction,
  invitation: Invitation,
  as: NonNullable<Invitation['ended']>['as'],
  at: number,
): Promise<void> => transaction.put('invitations', { ...invitation, ended: { as, at } })
