import type { HourOfMinutes } from '../../domain/overview/today'

/** What happened in one hour, by the minute. Its id is the hour as text. */
export interface HourMinutes extends HourOfMinutes {
  _id: string
}

/** How many texts waited for a reviewer from a moment on; there is one where the number changed, and each hour. */
export interface WaitingNote {
  /** The moment as text. */
  _id: string
  at: number
  waiting: number
}
