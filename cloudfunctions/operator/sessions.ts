import { createHash } from 'node:crypto'
import type { Platform, SignedIn } from '../kernel/ports/platform'
import type { Operator, OperatorSession } from './documents'
import { mayWith, readRoles, rolesOf, type Roles } from './roles'

/** Only the hash of a session's token is stored: who reads the database cannot sign in with it. */
export const sessionIdOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A token is 32 random bytes in base64url; anything longer is not one. */
const tokenLengthMax = 64

/** Whether a session is one of those that its operator has not ended since. */
export const isOfNow = ({ era = 0 }: OperatorSession, { sessionEra = 0 }: Operator): boolean => era === sessionEra

/**
 * The operator behind a live session; undefined where there is none. Who signed out, was disabled or had all their sessions
 * ended is out from the next call on: the operator is read for each. What roles may is known in every instance as soon as any
 * other change at the desk.
 */
export async function operatorFor(platform: Platform, token: string): Promise<SignedIn | undefined> {
  if (token.length > tokenLengthMax) return undefined
  const session = await platform.store.get('sessions', sessionIdOf(token))
  if (!session || session.expiresAt <= platform.now()) return undefined
  const { operatorId } = session
  const [operator, roles] = await Promise.all([platform.store.get('operators', operatorId), rolesOf(platform)])
  return operator && operator.disabledAt === undefined && isOfNow(session, operator)
    ? {
        ...inOffice(operator, roles),
        sessionId: session._id,
        sessionExpiresAt: session.expiresAt,
      }
    : undefined
}

/** Who somebody is at the desk, and what they may there. */
const inOffice = ({ _id: id, account, name, roles: grants, passwordDue }: Operator, roles: Roles) => ({
  id,
  account,
  name,
  roles: grants,
  may: mayWith(roles, grants),
  passwordDue: passwordDue === true,
})

/** Somebody in whose name is acted while they are not there; undefined where they may no longer act themselves. */
export async function actingFor({ store }: Platform, operatorId: string): Promise<SignedIn | undefined> {
  const [operator, roles] = await Promise.all([store.get('operators', operatorId), readRoles(store)])
  return operator && operator.disabledAt === undefined
    ? { ...inOffice(operator, roles), sessionId: '', sessionExpiresAt: 0 }
    : undefined
}
