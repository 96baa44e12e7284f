import type { RefusalOf } from '../../../contract/refusals'
import type { Platform } from '../../kernel/ports/platform'
import type { Reply } from '../../kernel/call/reply'
import type { Door } from '../../kernel/call/serve'
import { comesOnlyBy, originFromContext } from './context'
import { turnedAway } from '../../kernel/call/line'

export { operatorMain } from './http'

/** A deployed function that the mini-program calls: identity from WeChat's own context, never from the event. */
export const visitorMain =
  (door: Door, platform: Platform) =>
  (event: unknown): Promise<Reply> =>
    door.answer(platform, withoutUserInfo(event), originFromContext().caller)

/** WeChat adds `userInfo` to every event; the door's envelope has no such field. */
function withoutUserInfo(event: unknown): unknown {
  if (!isRecord(event)) return event
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'userInfo'))
}

/** What CloudBase's timer hands a function. */
interface TimerEvent {
  Type: 'Timer'
  TriggerName: string
}

/** What the cloud tells every function about its own run. */
export interface FunctionContext {
  time_limit_in_ms?: number
}

type NotAllowed = { ok: false; refusal: RefusalOf<'notAllowed'> }

/**
 * A deployed function that a timer runs, and nobody else: an event can be written by whoever calls, so WeChat's context
 * has to know of no person and of no other way here.
 *
 * @param work is told how long this run may last, where the cloud says so.
 */
export const timerMain =
  <Done>(platform: Platform, work: (timeLimitMs: number | undefined) => Promise<Done>) =>
  async (event: unknown, context?: FunctionContext): Promise<Done | NotAllowed> => {
    const origin = originFromContext()
    const isTimers = isTimerEvent(event) && !origin.hasPerson && comesOnlyBy(origin, 'wx_trigger')
    return isTimers ? work(context?.time_limit_in_ms) : turnedAway(platform, 'jobs', 'notAllowed')
  }

const isTimerEvent = (event: unknown): event is TimerEvent =>
  isRecord(event) && event['Type'] === 'Timer' && typeof event['TriggerName'] === 'string' && !('httpMethod' in event)

/** What WeChat wants to read when a pushed message has arrived. */
const received = 'success'

/**
 * A deployed function that WeChat pushes messages to. A message may carry its sender's openid, so what tells a mini-program
 * that calls it is the way it came; a call that comes another way is not looked at.
 */
export const pushedMain =
  (hear: (event: unknown) => Promise<unknown>) =>
  async (event: unknown): Promise<string> => {
    const origin = originFromContext()
    const isPushed =
      isRecord(event) &&
      event['MsgType'] === 'event' &&
      !('httpMethod' in event) &&
      comesOnlyBy(origin) &&
      // An openid without any source is what a mini-program's call looks like where the caller's side left it out.
      !(origin.hasPerson && origin.sources.length === 0)
    if (isPushed) await hear(event)
    return received
  }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
