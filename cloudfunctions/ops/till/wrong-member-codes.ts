import { hourMs } from '../../../domain/calendar'
import type { OperatorCall } from '../../_kernel/platform'
import { countWrong, lockOn, type Lock, type LockRule } from '../wrong-tries'

/**
 * Wrong member codes by one operator. A right one in between does not start the count anew, or one's own card would pay
 * for guesses at another's: at five free ones an hour, guessing one member's eight digits takes centuries.
 */
const rule: LockRule = { triesMax: 5, firstLockMs: 60_000, lockMsMax: hourMs, forgottenMs: hourMs }

const guardOf = ({ operator }: OperatorCall) => `till:${operator.id}`

/** The lock on an operator's tries. */
export const lockOf = (call: OperatorCall): Promise<Lock> => lockOn(call, guardOf(call), rule)

export const countWrongMemberCode = (call: OperatorCall): Promise<Lock> => countWrong(call, guardOf(call), rule)
