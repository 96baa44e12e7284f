import { hourMs } from '../calendar'
import type { AlertKind } from './kinds'

/** Something that somebody should look at, as its figures say now. */
export interface Cause {
  /** The same as long as it is the same thing: a kind, what it is about, and how far it has come. */
  id: string
  kind: AlertKind
  /** `bad` where something has stopped already. */
  level: 'warn' | 'bad'
  /** The id of what it is about; empty where it is about all of a kind. */
  subject: string
  title: string
  amount: number
  /** Of how many, where that says something; else null. */
  outOf: number | null
  /** Since when, or until when; null where it has no moment. */
  at: number | null
  /** What else tells it from others: a variant's choices, a job; empty where nothing does. */
  detail: string
  /** Whether there is more than was counted. */
  isMore: boolean
}

export const causeId = (kind: AlertKind, ...parts: readonly string[]): string => [kind, ...parts].join(':')

/** A cause that comes back so soon is the same one: whoever was told is not told again. */
export const sameEpisodeMs = 6 * hourMs

export interface Episode {
  /** Counts how often the cause has come. */
  episode: number
  overAt: number | null
}

/** Which time of its coming it is, where it has come before. */
export const episodeAt = ({ episode, overAt }: Episode, at: number): number =>
  overAt !== null && at - overAt >= sameEpisodeMs ? episode + 1 : episode
