import type { GeneralRefusal } from '../../../contract/procedure'
import { no } from '../../../domain/result'
import type { CallLine } from '../ports/log'
import type { Platform } from '../ports/platform'
import { heard } from '../store/heard'
import type { Store } from '../store/store'
import { nameless } from './nameless'
import type { Reply } from './reply'

/** A list of rows may ask for each of them; whoever reads the line has understood by then. */
const askedMax = 100

/** How a call came to its end. */
export interface Ending {
  /** As the contract names it, where it does. */
  procedure?: string
  /** What came, where it was an envelope. */
  envelope?: unknown
  reply: Reply
  /** What went wrong in it, no person named, and the request that whoever called will name. */
  broke?: { fault: string; requestId?: string }
}

/** One call's line while it is being served. */
export interface LineOfCall {
  /** When the call began. */
  at: number
  /** The platform's store, which the line counts. */
  store: Store
  /** Leaves the line in the log; to be called once. */
  leave(ending: Ending): void
}

export function beginLine(platform: Platform, door: string): LineOfCall {
  const at = platform.now()
  const startedAt = platform.ticksMs()
  const asked: string[] = []
  let databaseCalls = 0
  const store = heard(platform.store, (name, collection) => {
    databaseCalls += 1
    if (asked.length < askedMax) asked.push(collection === undefined ? name : `${name} ${collection}`)
  })
  return {
    at,
    store,
    leave({ procedure = '', envelope, reply, broke }) {
      const line: CallLine = {
        at,
        door,
        procedure,
        outcome: broke ? 'fault' : reply.ok ? 'ok' : reply.refusal.code,
        durationMs: hundredths(platform.ticksMs() - startedAt),
        databaseCalls,
        asked,
        // Counted by whoever reads the line: the text costs as much as many a database call.
        get bytesIn() {
          return bytesOf(envelope)
        },
        get bytesOut() {
          return bytesOf(reply)
        },
      }
      platform.log(broke ? Object.assign(line, broke) : line)
    },
  }
}

/**
 * Does what somebody other than a door's caller asked for, such as a message that WeChat pushes, and leaves its line. What
 * went wrong in it also reaches whoever asked.
 *
 * @param procedure what is done, in a word
 */
export async function leavingALine<Value>(
  platform: Platform,
  { door, procedure, envelope }: { door: string; procedure: string; envelope: unknown },
  work: (platform: Platform) => Promise<Value>,
): Promise<Value> {
  const { store, leave } = beginLine(platform, door)
  try {
    const value = await work({ ...platform, store })
    leave({ procedure, envelope, reply: { ok: true, value } })
    return value
  } catch (fault) {
    leave({ procedure, envelope, reply: no({ code: 'broken' }), broke: { fault: nameless(fault, envelope) } })
    throw fault
  }
}

/** A refusal before the door: what came is not looked at, and the line tells that somebody tried. */
export function turnedAway<Code extends GeneralRefusal>(platform: Platform, door: string, code: Code) {
  const reply = no({ code })
  beginLine(platform, door).leave({ reply })
  return reply
}

const bytesOf = (value: unknown): number => (value === undefined ? 0 : Buffer.byteLength(JSON.stringify(value)))

const hundredths = (ms: number): number => Math.round(ms * 100) / 100
