import { dayMs } from '../../domain/calendar'
import type { TextEventKind, Written } from '../../domain/community/figures'
import type { Platform } from '../kernel/ports/platform'
import type { TextEvent } from './documents'
import type { Subject } from './subjects'

/** What comes of a text later than this changes no figures: the day it was written on is told as it was. */
const countedMs = 30 * dayMs

/** Longer than anything is counted, so that what happens again meets its own event. */
export const eventsKeptMs = 2 * countedMs

type About = Pick<Subject, '_id' | 'createdAt'>

/** The event of a text being written: stored in the transaction that writes it. */
export const writtenEvent = ({ _id, createdAt }: About, written: Written): TextEvent => ({
  ...eventOf({ _id, createdAt }, 'written', createdAt),
  written,
})

/**
 * Keeps for the figures what has just happened to a text; told again it stays one event. Its moment is taken here, after
 * whatever a slow service took: an event that came late would have been folded past.
 */
export async function tellOfText(
  { store, now }: Pick<Platform, 'store' | 'now'>,
  subject: About,
  kind: Exclude<TextEventKind, 'written'>,
): Promise<void> {
  const at = now()
  if (at - subject.createdAt <= countedMs) await store.create('textEvents', eventOf(subject, kind, at))
}

const eventOf = ({ _id, createdAt }: About, kind: TextEventKind, at: number): TextEvent => ({
  _id: `${_id}:${kind}`,
  kind,
  writtenAt: createdAt,
  at,
  written: null,
})
