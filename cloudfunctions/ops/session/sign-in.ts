import { contract } from '../../../contract'
import { no, yes } from '../../../domain/result'
import { auditLine } from '../../_kernel/audit'
import type { Operator } from '../../_kernel/documents'
import { sessionIdOf } from '../../_kernel/operators'
import type { Call } from '../../_kernel/platform'
import type { Handler } from '../../_kernel/serve'
import { hashPassword, passwordMatches, passwordSaltBytes } from '../passwords'
import { presentOperator } from './view'
import type { Lock } from '../wrong-tries'
import { countWrongPassword, forgetWrongPasswords, lockOf, wrongPasswordsMax } from './wrong-passwords'

/** A working day; whoever leaves the desk open overnight signs in again. */
const sessionMs = 12 * 60 * 60 * 1000

/**
 * Signs an operator in. Wrong passwords lock the account for a growing while; an unknown account answers like a wrong
 * password, is locked like one and takes as long, so that names cannot be fished for.
 */
export const signIn: Handler<'ops', 'signIn'> = async (call, { account, password }) => {
  const lock = await lockOf(call, account)
  if (lock.until > call.at) return no({ code: 'signInLocked', until: lock.until })
  const operator = await call.store.get('operators', account)
  const matches = operator
    ? await passwordMatches(password, operator.passwordHash)
    : !(await hashPassword(password, call.random(passwordSaltBytes)))
  if (!operator || !matches) return refuseAfter(call, await countWrongPassword(call, account))

  const token = Buffer.from(call.random(32)).toString('base64url')
  const expiresAt = call.at + sessionMs
  await call.store.create('sessions', {
    _id: sessionIdOf(token),
    operatorId: operator._id,
    createdAt: call.at,
    expiresAt,
  })
  if (lock.wrong > 0) await forgetWrongPasswords(call, account)
  await call.store.create('audit', signInLine(call, operator, expiresAt))
  return yes({ token, expiresAt, operator: presentOperator(operator) })
}

/** The trail begins with who came in; until then there is nobody to name. */
function signInLine(call: Call, operator: Operator, sessionExpiresAt: number) {
  const signedIn = { ...presentOperator(operator), sessionId: '', sessionExpiresAt }
  return auditLine({ ...call, operator: signedIn }, contract.ops.signIn, operator.account, 'done')
}

const refuseAfter = (call: Call, { wrong, until }: Lock) =>
  until > call.at
    ? no({ code: 'signInLocked', until })
    : no({ code: 'signInRefused', triesLeft: wrongPasswordsMax - wrong })
