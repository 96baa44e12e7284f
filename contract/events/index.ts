import type { InferOutput } from 'valibot'
import { codeEvents } from './code'
import { communityEvents } from './community'
import { deskEvents } from './desk'
import { mallEvents } from './mall'
import { memberEvents } from './member'
import { pointsEvents } from './points'
import { tierEvents } from './tier'

/**
 * Everything that happens and is told, with its facts. An event is told of a document that was written in the transaction
 * of what happened, under its cause's id: so it exists once, however often it is read. Times are milliseconds since the epoch.
 */
export const eventSchemas = {
  ...pointsEvents,
  ...codeEvents,
  ...memberEvents,
  ...tierEvents,
  ...mallEvents,
  ...communityEvents,
  ...deskEvents,
}

export type EventCode = keyof typeof eventSchemas

/** What every event has: an id of its own, `<code>:<cause>`, and the moment at which it stands among all others. */
export interface Told {
  id: string
  at: number
}

export type EventOf<Code extends EventCode> = Told & { code: Code } & InferOutput<(typeof eventSchemas)[Code]>

/** What happened, before it has an id and a moment. */
export type Fact = { [Code in EventCode]: Omit<EventOf<Code>, keyof Told> }[EventCode]

/** One of all events. */
export type AnyEvent = { [Code in EventCode]: EventOf<Code> }[EventCode]
