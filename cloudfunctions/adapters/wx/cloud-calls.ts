import type { Phones } from '../../kernel/ports/phones'
import type { Safety } from '../../kernel/ports/safety'

/**
 * WeChat's interfaces behind the ports. The build permits a function exactly those whose port method its bundle calls:
 * `config.json` is made from this.
 */
export const cloudCalls = {
  checkText: 'security.msgSecCheck',
  checkPicture: 'security.mediaCheckAsync',
  numberFor: 'phonenumber.getPhoneNumber',
} as const satisfies Record<keyof Safety | keyof Phones, string>

export type CloudCall = (typeof cloudCalls)[keyof typeof cloudCalls]

/** What a rejected cloud call of wx-server-sdk 4.0.2 carries. */
export const errorCodeOf = (fault: unknown): number | undefined =>
  typeof fault === 'object' && fault !== null && 'errCode' in fault && typeof fault.errCode === 'number'
    ? fault.errCode
    : undefined

/** Why a call may succeed when it is made again. */
export type Trouble = 'overQuota' | 'timedOut' | 'failed'

const troubles: Record<number, Trouble> = {
  // WeChat's own: busy; the app's calls of this minute or day; this user's.
  [-1]: 'failed',
  45009: 'overQuota',
  45011: 'overQuota',
  // The cloud between us and WeChat: fault, time-out, calls a second, calls at once.
  [-501001]: 'failed',
  [-501002]: 'timedOut',
  [-501003]: 'overQuota',
  [-501004]: 'overQuota',
  // The gateway of cloud calls: time-out, fault.
  [-604102]: 'timedOut',
  [-604103]: 'failed',
}

/**
 * The trouble behind a rejection, where it passes by itself. Undefined for what only we can mend, such as a call that
 * config.json does not permit (-604101), an interface of the wrong name (-604100) or data that WeChat cannot read (47001).
 */
export const troubleIn = (fault: unknown): Trouble | undefined => {
  const code = errorCodeOf(fault)
  return code === undefined ? undefined : troubles[code]
}

/** The SDK's own sentence of what was rejected: the interface and WeChat's answer, none of the data. */
export const textOf = (fault: unknown): string => {
  const { errMsg, message }: { errMsg?: unknown; message?: unknown } = Object(fault)
  return String(errMsg ?? message ?? fault)
}
