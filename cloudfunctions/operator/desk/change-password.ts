import { judgePassword } from '../../../domain/operator/password'
import { no, yes } from '../../../domain/result'
import { brandOf } from '../../brand/configuration'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { countTry } from '../../kernel/call/tries'
import { freeTriesLeft } from '../../../domain/operator/tries'
import { isCommonPassword } from '../common-passwords'
import { hashPassword, passwordMatches, passwordSaltBytes } from '../passwords'
import { signedOutEverywhere } from './managing'
import { paces } from './sign-in-tries'

/**
 * Gives whoever asks another password, and ends all their sessions but this one. The old one is asked for, and guessing it
 * slowed down like signing in: a desk that was left open gives nobody the account.
 */
export const changePassword: Handler<'ops', 'changePassword'> = async (call, { oldPassword, newPassword }) => {
  const { id, account, name, sessionId } = call.operator
  const guard = `changePassword:${id}`
  const counted = await countTry(call, guard, paces.device)
  if (!counted.isTaken) return no({ code: 'signInLocked', until: counted.until, waitMs: counted.until - call.at })
  const [known, brand] = await Promise.all([call.store.get('operators', id), brandOf(call)])
  const caller = { name: id, hasLeft: call.hasLeft }
  const isKnown = known !== undefined && (await passwordMatches(caller, oldPassword, known.passwordHash))
  const judged = judgePassword(newPassword, { account, names: [name, brand.name], isCommon: isCommonPassword })
  const isFit = isKnown && judged.ok && newPassword !== oldPassword
  const passwordHash = isFit ? await hashPassword(caller, newPassword, call.random(passwordSaltBytes)) : ''

  const ended = await once(call, async (transaction) => {
    if (!isKnown) return no({ code: 'passwordWrong', triesLeft: freeTriesLeft(counted.tries, paces.device) })
    if (newPassword === oldPassword) return no({ code: 'passwordUnchanged' })
    if (!judged.ok) return judged
    const before = await transaction.get('operators', id)
    const session = await transaction.get('sessions', sessionId)
    if (!before || before.passwordHash !== known.passwordHash) return no({ code: 'changedMeanwhile' })
    const { passwordDue: _, ...operator } = signedOutEverywhere(before)
    await transaction.put('operators', { ...operator, passwordHash })
    if (session) await transaction.put('sessions', { ...session, era: operator.sessionEra ?? 0 })
    return yes({ value: {}, subject: account })
  })
  if (ended.ok || isKnown) await call.store.remove('guards', guard)
  return ended
}
