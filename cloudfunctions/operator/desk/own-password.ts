import type { RefusalOf } from '../../../contract/refusals'
import { freeTriesLeft } from '../../../domain/operator/tries'
import { no, yes, type Result } from '../../../domain/result'
import { countTry } from '../../kernel/call/tries'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Operator } from '../documents'
import { passwordMatches } from '../passwords'
import { paces } from './sign-in-tries'

/** What guesses at the password of whoever is at the desk are counted under. */
export const passwordGuard = ({ operator }: OperatorCall): string => `changePassword:${operator.id}`

/**
 * Whether whoever is at the desk knows the account's password: a desk that was left open gives nobody the account. Guessing
 * is slowed down like signing in.
 */
export async function knowsOwnPassword(
  call: OperatorCall,
  password: string,
): Promise<Result<Operator, RefusalOf<'passwordWrong' | 'signInLocked'>>> {
  const guard = passwordGuard(call)
  const counted = await countTry(call, guard, paces.device)
  if (!counted.isTaken) return no({ code: 'signInLocked', until: counted.until, waitMs: counted.until - call.at })
  const known = await call.store.get('operators', call.operator.id)
  const caller = { name: call.operator.id, hasLeft: call.hasLeft }
  if (!known || !(await passwordMatches(caller, password, known.passwordHash)))
    return no({ code: 'passwordWrong', triesLeft: freeTriesLeft(counted.tries, paces.device) })
  await call.store.remove('guards', guard)
  return yes(known)
}
