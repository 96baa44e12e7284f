import { dayMs } from '../../domain/calendar'
import { collection } from '../kernel/store/collections'
import type { HourMinutes, WaitingNote } from './documents'

/** A week back is compared with; a second one is for whoever looks while the sweep is behind. */
const waitingKeptMs = 14 * dayMs

export const collections = {
  hourMinutes: collection<HourMinutes>()({ kept: 'always', indexes: { byHour: { fields: ['hour'] } } }),
  waitingNotes: collection<WaitingNote>()({
    kept: { by: 'byTime', forMs: waitingKeptMs },
    indexes: { byTime: { fields: ['at'] } },
  }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
