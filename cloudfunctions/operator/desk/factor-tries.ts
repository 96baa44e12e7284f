import type { RefusalOf } from '../../../contract/refusals'
import { freeTriesLeft } from '../../../domain/operator/tries'
import { no, yes, type Result } from '../../../domain/result'
import { countTry } from '../../kernel/call/tries'
import type { Call } from '../../kernel/ports/platform'
import type { Operator } from '../documents'
import { withCodeTaken } from '../second-factor'
import { noteSignIn } from '../sign-ins'
import { paces } from './sign-in-tries'

type WrongCode = RefusalOf<'secondFactorWrong' | 'signInLocked'>

/**
 * Takes a code of somebody's second factor, once: of any number of calls with one code a single one has it. A try is counted
 * before the code is looked at.
 *
 * @param change what else becomes of the operator in the same write
 */
export async function takeCode(
  call: Call,
  { _id: id, account, name }: Operator,
  typed: string,
  change: (operator: Operator) => Operator = (operator) => operator,
): Promise<Result<Operator, WrongCode>> {
  const guard = `secondFactor:${id}`
  const counted = await countTry(call, guard, paces.factor)
  if (!counted.isTaken) return no({ code: 'signInLocked', until: counted.until, waitMs: counted.until - call.at })
  const taken = await call.store.transact(async (transaction) => {
    const operator = await transaction.get('operators', id)
    const after = operator && withCodeTaken(call, operator, typed)
    if (after) await transaction.put('operators', change(after))
    return { operator, after: after && change(after) }
  })
  if (!taken.committed || !taken.value.operator || !taken.value.after) {
    await noteSignIn(call, { account, operator: { name }, deed: 'codeRefused' })
    return no({ code: 'secondFactorWrong', triesLeft: freeTriesLeft(counted.tries, paces.factor) })
  }
  const { operator: before, after } = taken.value
  if ((after.factor?.recovery.length ?? 0) < (before.factor?.recovery.length ?? 0))
    await noteSignIn(call, { account, operator: { name }, deed: 'recoveryCodeUsed' })
  await call.store.remove('guards', guard)
  return yes(after)
}
