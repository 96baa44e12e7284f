import { no, yes } from '../../../domain/result'
import { lineOfItsOwn } from '../../kernel/call/audit'
import { Busy } from '../../kernel/store/store'
import type { Operator } from '../documents'
import { sessionIdOf } from '../sessions'
import type { Call } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { hashPassword, passwordMatches, passwordSaltBytes } from '../passwords'
import { knownDevice, rememberDevice } from './devices'
import { latestSignIn, noteSignIn } from '../sign-ins'
import { takeCode } from './factor-tries'
import { countSignIn } from './sign-in-tries'
import { presentOperator } from './view'

/** A working day; whoever leaves the desk open overnight signs in again. */
const sessionMs = 12 * 60 * 60 * 1000

/**
 * Signs an operator in. A try is counted before its password is looked at, and too many are slowed down; an unknown
 * account answers like a wrong password, is slowed down like one and takes as long, so that names cannot be fished for. That
 * an account is disabled, or has a second factor, learns only whoever has its password.
 */
export const signIn: Handler<'ops', 'signIn'> = async (call, { account, password, code, device: secret }) => {
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
  const isKnownDevice = device !== undefined
  if (!operator || !looked.matches) {
    await noteSignIn(call, { account, operator, deed: 'passwordRefused', isKnownDevice })
    return counted.waitMs > 0
      ? refuseUntil(call, call.at + counted.waitMs)
      : no({ code: 'signInRefused', triesLeft: counted.freeTriesLeft })
  }
  await counted.forgive()
  const admitted = await admit(call, operator, code, isKnownDevice)
  if (!admitted.ok) return admitted
  const begun = await beginSession(call, admitted.value)
  const known = await rememberDevice(call, operator, device, secret)
  await noteSignIn(call, { account, operator, deed: 'signedIn', isKnownDevice })
  await call.store.create('audit', signInLine(call, operator, begun.expiresAt, 'done'))
  return yes({ ...begun, device: known, operator: presentOperator(operator) })
}

/** Whether somebody who knows the password comes in: they work here, it has not run out, and the code is right. */
async function admit(call: Call, operator: Operator, code: string | undefined, isKnownDevice: boolean) {
  const { account } = operator
  if (operator.disabledAt !== undefined) {
    await noteSignIn(call, { account, operator, deed: 'disabledRefused', isKnownDevice })
    await call.store.create('audit', signInLine(call, operator, call.at, 'accountDisabled'))
    return no({ code: 'accountDisabled' })
  }
  if (operator.passwordDue && (operator.passwordExpiresAt ?? Infinity) <= call.at) {
    await noteSignIn(call, { account, operator, deed: 'expiredRefused', isKnownDevice })
    return no({ code: 'passwordExpired' })
  }
  if (!operator.factor) return yes(operator)
  return code === undefined ? no({ code: 'secondFactorNeeded' }) : takeCode(call, operator, code)
}

async function beginSession(call: Call, { _id, account, sessionEra = 0 }: Operator) {
  const token = Buffer.from(call.random(32)).toString('base64url')
  const expiresAt = call.at + sessionMs
  const before = await latestSignIn(call, account)
  await call.store.create('sessions', {
    _id: sessionIdOf(token),
    operatorId: _id,
    createdAt: call.at,
    expiresAt,
    era: sessionEra,
    ...(before ? { previous: { at: before.at, where: before.where } } : {}),
  })
  return { token, expiresAt }
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
  const signedIn = {
    ...presentOperator(operator),
    may: new Map(),
    passwordDue: false,
    factorDue: false,
    sessionId: '',
    sessionExpiresAt,
  }
  return lineOfItsOwn({ ...call, operator: signedIn }, operator.account, outcome)
}

const refuseUntil = ({ at }: Call, until: number) =>
  no({ code: 'signInLocked', until, waitMs: Math.max(0, until - at) })
