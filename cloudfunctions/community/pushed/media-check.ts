import { hearMedia, type Heard } from '../media-verdict'
import { leavingALine } from '../../kernel/call/line'
import type { Platform } from '../../kernel/ports/platform'
import { findingOf } from '../../kernel/ports/safety'

/** What WeChat pushes when it has judged a picture: the part of `wxa_media_check` that is read. */
interface MediaCheckEvent {
  Event: 'wxa_media_check'
  trace_id: string
  result: { suggest: string }
}

/** Trace ids are some dozens of characters; anything longer is none. */
const traceIdLengthMax = 128

/**
 * Takes the message that WeChat pushes to this function. It has no caller to vouch for: what is believed is a trace id
 * that WeChat gave to us and to nobody else, and only its first answer. Whatever else arrives changes nothing.
 */
export const mediaCheck = (platform: Platform, event: unknown): Promise<Heard> =>
  leavingALine(platform, { door: 'safety', procedure: 'mediaCheck', envelope: event }, (counted) =>
    heardOf(counted, event),
  )

async function heardOf(platform: Platform, event: unknown): Promise<Heard> {
  const finding = isMediaCheck(event) ? findingOf(event.result.suggest) : undefined
  if (!isMediaCheck(event) || !finding) return 'unknown'
  return hearMedia(platform, event.trace_id, finding, platform.now())
}

function isMediaCheck(event: unknown): event is MediaCheckEvent {
  if (!isRecord(event) || event['Event'] !== 'wxa_media_check' || !isRecord(event['result'])) return false
  const { trace_id: traceId } = event
  return typeof traceId === 'string' && traceId.length > 0 && traceId.length <= traceIdLengthMax
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
