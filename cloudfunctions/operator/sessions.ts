import { createHash } from 'node:crypto'
import { movingMoney } from '../../contract/words/permissions'
import { brandOf } from '../brand/configuration'
import type { Platform, SignedIn } from '../kernel/ports/platform'
import type { Operator, OperatorSession } from './documents'
import { mayWith, rolesOf } from './roles'

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
  const may = mayWith(roles, operator.roles)
  return {
    id: operator._id,
    account: operator.account,
    name: operator.name,
    roles: operator.roles,
    may,
    passwordDue: operator.passwordDue === true,
    factorDue: operator.factor === undefined && brand.asksSecondFactor !== false && movesMoney(may),
    sessionId: session._id,
    sessionExpiresAt: session.expiresAt,
    staysIn: async (transaction) => {
      const now = await transaction.get('operators', operatorId)
      return now !== undefined && now.disabledAt === undefined && isOfNow(session, now)
    },
  }
}

/** Whether somebody may move points, goods or codes that pay, anywhere. */
const movesMoney = (may: SignedIn['may']): boolean => movingMoney.some((permission) => may.has(permission))
