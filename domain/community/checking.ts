import { minuteMs } from '../calendar'
import type { Finding } from './visibility'

/** Why a service that was asked said nothing. */
export type CheckSilence = 'overQuota' | 'inactive' | 'timedOut' | 'failed'

/** However long a service is gone, each text is tried again within the hour of its return. */
export const tryAgainMsMax = 60 * minuteMs

/**
 * A member has to have been in the app within two hours for their text to be judged (61010). Asking every half hour meets
 * every visit; asking more often meets none more.
 */
const inactiveMs = 30 * minuteMs

/** The service's own promise for a picture; past it the answer is lost and the picture is sent again. */
export const mediaPatienceMs = 30 * minuteMs

/** When a text that got no answer is tried again: after a minute, and each time after twice as long as before. */
export const nextTryAt = (attempts: number, silence: CheckSilence | undefined, at: number): number =>
  at + (silence === 'inactive' ? inactiveMs : Math.min(minuteMs * 2 ** Math.min(attempts, 10), tryAgainMsMax))

/** Whether a picture's answer has been waited for long enough. */
export const isMediaOverdue = (submittedAt: number, at: number): boolean => at - submittedAt >= mediaPatienceMs

const gravity = { pass: 0, review: 1, risky: 2 } as const

/** Of two answers about one picture, sent twice because the first seemed lost, the graver counts. */
export const mediaAnswerKept = (known: Finding | null, heard: Finding): Finding =>
  known !== null && gravity[known] > gravity[heard] ? known : heard
