import { hourMs } from '../../../domain/calendar'
import type { Pace } from '../../../domain/operator/tries'
import type { OperatorCall } from '../../kernel/ports/platform'
import { countTry, giveTryBack, type Counted } from '../../kernel/call/tries'

/**
 * Wrong member codes by one operator. A right one in between does not start the count anew, or one's own card would pay
 * for guesses at another's: at five free ones an hour, guessing one member's eight digits takes centuries.
 */
const pace: Pace = { freeTries: 5, firstWaitMs: 60_000, waitMsMax: hourMs, forgottenMs: hourMs }

const guardOf = ({ operator }: OperatorCall) => `till:${operator.id}`

/** Counts a code before it is looked at: guesses at the same moment are as many as guesses one by one. */
export const countMemberCode = (call: OperatorCall): Promise<Counted> => countTry(call, guardOf(call), pace)

/** A code that was no guess is taken off the count again. */
export const forgiveMemberCode = (call: OperatorCall): Promise<boolean> => giveTryBack(call, guardOf(call))
