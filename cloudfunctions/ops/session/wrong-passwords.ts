import { dayMs, hourMs } from '../../../domain/calendar'
import type { Call } from '../../_kernel/platform'
import { countWrong, lockOn, type Lock, type LockRule } from '../wrong-tries'

export const wrongPasswordsMax = 5

const rule: LockRule = { triesMax: wrongPasswordsMax, firstLockMs: 60_000, lockMsMax: hourMs, forgottenMs: dayMs }

const guardOf = (account: string) => `account:${account}`

/** The lock on an account's name. Names that nobody has are counted alike, so that the answers do not tell them apart. */
export const lockOf = (call: Call, account: string): Promise<Lock> => lockOn(call, guardOf(account), rule)

export const countWrongPassword = (call: Call, account: string): Promise<Lock> =>
  countWrong(call, guardOf(account), rule)

export const forgetWrongPasswords = (call: Call, account: string) => call.store.remove('guards', guardOf(account))
