import { dayMs, hourMs } from '../../../domain/calendar'
import { countWrongTry } from '../../_kernel/guards'
import type { Guard } from '../../_kernel/documents'
import type { Call } from '../../_kernel/platform'

export const wrongPasswordsMax = 5
/** Doubles with every further wrong password. */
const firstLockMs = 60_000
const lockMsMax = hourMs
/** Wrong passwords are forgotten after a day without one. */
const forgottenMs = dayMs

const guardOf = (account: string) => `account:${account}`

export interface Lock {
  wrong: number
  /** The moment until which no password is looked at; past or 0 where one may be tried. */
  until: number
}

/** The lock on an account's name. Names that nobody has are counted alike, so that the answers do not tell them apart. */
export async function lockOf(call: Call, account: string): Promise<Lock> {
  const guard = await call.store.get('guards', guardOf(account))
  return guard && call.at - guard.lastAt < forgottenMs ? lockAfter(guard) : { wrong: 0, until: 0 }
}

export const countWrongPassword = async (call: Call, account: string): Promise<Lock> =>
  lockAfter(await countWrongTry(call, guardOf(account), forgottenMs))

export const forgetWrongPasswords = (call: Call, account: string) => call.store.remove('guards', guardOf(account))

function lockAfter({ wrong, lastAt }: Guard): Lock {
  const further = wrong - wrongPasswordsMax
  return { wrong, until: further < 0 ? 0 : lastAt + Math.min(firstLockMs * 2 ** Math.min(further, 20), lockMsMax) }
}
