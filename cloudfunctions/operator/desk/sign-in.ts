import { no, yes } from '../../../domain/result'
import { lineOfItsOwn } from '../../kernel/call/audit'
import { Busy } from '../../kernel/store/store'
import type { Operator } from '../documents'
import { sessionIdOf } from '../sessions'
import type { Call } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { hashPassword, passwordMatches, passwordSaltBytes } from '../passwords'
import { knownDevice, rememberDevice } from './devices'
import { countSignIn } from './sign-in-tries'
import { presentOperator } from './view'

/** A working day; whoever leaves the desk open overnight signs in again. */
const sessionMs = 12 * 60 * 60 * 1000

/**
 * Signs an operator in. A try is counted before its password is looked at, and too many are slowed down; an unknown
 * account answers like a wrong password, is slowed down like one and takes as long, so that names cannot be fished for. That
 * an account is disabled learns only whoever has its password.
 */
export const signIn: Handler<'ops', 'signIn'> = async (call, { account, password, device: secret }) => {
  const device = await knownDevice(call, account, secret)
  const counted = await countSignIn(call, account, device)
  if (!counted.isTaken) return refuseUntil(call, counted.until)
  const operator = await call.store.get('operators', account)
  const looked = await lookAt(call, operator, password)
  if (looked instanceof Busy) {
    // Nobody looked at the password, so it was no try.
    await counted.giveBack()
    throw looked
  }
  const { matches } = looked
  if (!operator || !matches)
    return counted.waitMs > 0
      ? refuseUntil(call, call.at + counted.waitMs)
      : no({ code: 'signInRefused', triesLeft: counted.freeTriesLeft })

  await counted.forgive()
  if (operator.disabledAt !== undefined) {
    await call.store.create('audit', signInLine(call, operator, call.at, 'accountDisabled'))
    return no({ code: 'accountDisabled' })
  }
  const token = Buffer.from(call.random(32)).toString('base64url')
  const expiresAt = call.at + sessionMs
  await call.store.create('sessions', {
    _id: sessionIdOf(token),
    operatorId: operator._id,
    createdAt: call.at,
    expiresAt,
    era: operator.sessionEra ?? 0,
  })
  const known = await rememberDevice(call, operator, device, secret)
  await call.store.create('audit', signInLine(call, operator, expiresAt, 'done'))
  return yes({ token, expiresAt, device: known, operator: presentOperator(operator) })
}

/** Whether a password is the account's; where nobody has the account it takes as long, and is not. */
async function lookAt(
  call: Call,
  operator: Operator | undefined,
  password: string,
): Promise<{ matches: boolean } | Busy> {
  const caller = { name: call.address, hasLeft: call.hasLeft }
  const looking = async () =>
    operator
      ? await passwordMatches(caller, password, operator.passwordHash)
      : !(await hashPassword(caller, password, call.random(passwordSaltBytes)))
  const [looked] = await Promise.allSettled([looking()])
  if (looked.status === 'fulfilled') return { matches: looked.value }
  if (looked.reason instanceof Busy) return looked.reason
  throw looked.reason
}

/** The trail begins with who came in; until then there is nobody to name. */
function signInLine(call: Call, operator: Operator, sessionExpiresAt: number, outcome: 'done' | 'accountDisabled') {
  const signedIn = { ...presentOperator(operator), may: new Map(), passwordDue: false, sessionId: '', sessionExpiresAt }
  return lineOfItsOwn({ ...call, operator: signedIn }, operator.account, outcome)
}

const refuseUntil = ({ at }: Call, until: number) =>
  no({ code: 'signInLocked', until, waitMs: Math.max(0, until - at) })
