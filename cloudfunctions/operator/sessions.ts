import { createHash } from 'node:crypto'
import { movingMoney } from '../../contract/words/permissions'
import { brandOf } from '../brand/configuration'
import type { Brand } from '../brand/documents'
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
  const [operator, roles, brand] = await Promise.all([
    platform.store.get('operators', operatorId),
    rolesOf(platform),
    brandOf(platform),
  ])
  if (!operator || operator.disabledAt !== undefined || !isOfNow(session, operator)) return undefined
  return {
    ...inOffice(operator, roles, brand),
    sessionId: session._id,
    sessionExpiresAt: session.expiresAt,
    staysIn: async (transaction) => {
      const now = await transaction.get('operators', operatorId)
      return now !== undefined && now.disabledAt === undefined && isOfNow(session, now)
    },
  }
}

/** Who somebody is at the desk, what they may there, and what they have to do first. */
function inOffice(
  { _id: id, account, name, roles: grants, passwordDue, factor }: Operator,
  roles: Roles,
  brand: Brand,
) {
  const may = mayWith(roles, grants)
  return {
    ...{ id, account, name, roles: grants, may },
    passwordDue: passwordDue === true,
    factorDue: factor === undefined && brand.asksSecondFactor !== false && movesMoney(may),
  }
}

/** Whether somebody may move points, goods or codes that pay, anywhere. */
const movesMoney = (may: SignedIn['may']): boolean => movingMoney.some((permission) => may.has(permission))

/** Somebody in whose name is acted while they are not there; undefined where they may no longer act themselves. */
export async function actingFor(platform: Platform, operatorId: string): Promise<SignedIn | undefined> {
  const { store } = platform
  const [operator, roles, brand] = await Promise.all([
    store.get('operators', operatorId),
    readRoles(store),
    brandOf(platform),
  ])
  return operator && operator.disabledAt === undefined
    ? { ...inOffice(operator, roles, brand), sessionId: '', sessionExpiresAt: 0 }
    : undefined
}
