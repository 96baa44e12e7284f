import { no, yes } from '../../../domain/result'
import { sessionIdOf } from '../../_kernel/operators'
import type { Call } from '../../_kernel/platform'
import type { Operator } from '../../_kernel/documents'
import type { Handler } from '../../_kernel/serve'
import { hashPassword, passwordMatches, passwordSaltBytes } from '../passwords'
import { presentOperator } from './view'

/** A working day; whoever leaves the desk open overnight signs in again. */
const sessionMs = 12 * 60 * 60 * 1000
const wrongMax = 5
/** Doubles with every further wrong password. */
const firstLockMs = 60_000
const lockMsMax = 60 * 60 * 1000

/**
 * Signs an operator in. Wrong passwords lock the account for a growing while; an unknown account answers like a wrong
 * password and takes as long, so that names cannot be fished for.
 */
export const signIn: Handler<'ops', 'signIn'> = async (call, { account, password }) => {
  const found = await call.store.page('operators', 'byAccount', { equals: { account }, limit: 1 })
  const operator = found.documents[0]
  if (!operator) {
    await hashPassword(password, call.random(passwordSaltBytes))
    return no({ code: 'signInRefused', triesLeft: wrongMax - 1 })
  }
  if (operator.lockedUntil > call.at) return no({ code: 'signInLocked', until: operator.lockedUntil })
  if (!(await passwordMatches(password, operator.passwordHash))) return countWrong(call, operator)

  const token = Buffer.from(call.random(32)).toString('base64url')
  const expiresAt = call.at + sessionMs
  await call.store.create('sessions', {
    _id: sessionIdOf(token),
    operatorId: operator._id,
    createdAt: call.at,
    expiresAt,
  })
  if (operator.wrong > 0)
    await call.store.updateIf('operators', operator._id, {}, { set: { wrong: 0, lockedUntil: 0 } })
  return yes({ token, expiresAt, operator: presentOperator(operator) })
}

async function countWrong(call: Call, operator: Operator) {
  await call.store.updateIf('operators', operator._id, {}, { increase: { wrong: 1 } })
  const wrong = (await call.store.get('operators', operator._id))?.wrong ?? wrongMax
  if (wrong < wrongMax) return no({ code: 'signInRefused', triesLeft: wrongMax - wrong })
  const until = call.at + Math.min(firstLockMs * 2 ** Math.min(wrong - wrongMax, 20), lockMsMax)
  await call.store.updateIf('operators', operator._id, {}, { set: { lockedUntil: until } })
  return no({ code: 'signInLocked', until })
}
