import { dayMs } from '../calendar'
import { strikesThatCount } from './trust'

/** A text of the member that a reviewer took down, or what they did otherwise. */
export interface Strike {
  at: number
  /** The text it is about; empty where it is about none. */
  subjectId: string
  reason: string
  /** Until when it keeps the member from writing; 0 for a warning. */
  mutedUntil: number
}

/** More strikes than this are not kept: the oldest no longer count for anything. */
export const strikesKept = 20

/** Half a year: whoever is to stay away for longer is looked at again after it, and a date needs no year to be clear. */
export const sanctionDaysMax = 180

/** Muted members read and like; banned ones read. What strikes add by themselves stands with them. */
export interface Sanctions {
  /** Set by hand. */
  mutedUntil: number
  bannedUntil: number
  strikes: Strike[]
}

export const sanctionKinds = ['mute', 'ban'] as const
export type SanctionKind = (typeof sanctionKinds)[number]

/** What each strike that counts adds by itself, in days of silence: a warning, a day, a week, a month. */
const mutedDaysByStrike = [0, 1, 7, 30]

/** The days of silence that one more strike adds; 0 is a warning. */
export const strikeDays = (strikes: readonly Strike[], at: number): number =>
  mutedDaysByStrike[Math.min(strikesThatCount(strikes, at), mutedDaysByStrike.length - 1)] ?? 0

/** The sanctions with one more strike; a text is struck for once. */
export function strike(sanctions: Sanctions, added: Omit<Strike, 'mutedUntil'>): Sanctions {
  const { subjectId, at } = added
  if (subjectId !== '' && sanctions.strikes.some((known) => known.subjectId === subjectId)) return sanctions
  const days = strikeDays(sanctions.strikes, at)
  const mutedUntil = days > 0 ? at + days * dayMs : 0
  return { ...sanctions, strikes: [...sanctions.strikes, { ...added, mutedUntil }].slice(-strikesKept) }
}

/** The sanctions as if a strike had never been: its silence goes with it. */
export const forgive = (sanctions: Sanctions, isForgiven: (strike: Strike) => boolean): Sanctions => ({
  ...sanctions,
  strikes: sanctions.strikes.filter((each) => !isForgiven(each)),
})

/** The sanctions after a reviewer muted or banned the member for some days from now. */
export const sanction = (sanctions: Sanctions, kind: SanctionKind, days: number, at: number): Sanctions => {
  const until = at + days * dayMs
  return kind === 'mute' ? { ...sanctions, mutedUntil: until } : { ...sanctions, bannedUntil: until }
}

/** The sanctions with a silence ended; the strikes it may have come from still count towards the next one. */
export const lift = (sanctions: Sanctions, kind: SanctionKind): Sanctions =>
  kind === 'ban'
    ? { ...sanctions, bannedUntil: 0 }
    : { ...sanctions, mutedUntil: 0, strikes: sanctions.strikes.map((each) => ({ ...each, mutedUntil: 0 })) }

/** Until when the member may not write, set by hand or by strikes; a moment in the past where they may. */
export const muteEnd = ({ mutedUntil, strikes }: Sanctions): number =>
  Math.max(mutedUntil, ...strikes.map((each) => each.mutedUntil))

/** When the last of the silences ends. */
export const silenceEnd = (sanctions: Sanctions): number => Math.max(muteEnd(sanctions), sanctions.bannedUntil)

export type SilenceRefusal = { code: 'silenced'; until: number; kind: SanctionKind }

/** Why the member may not write now; undefined where they may. */
export function silenceAt(sanctions: Sanctions, at: number): SilenceRefusal | undefined {
  const until = muteEnd(sanctions)
  return bannedAt(sanctions, at) ?? (until > at ? { code: 'silenced', until, kind: 'mute' } : undefined)
}

/** Why the member may not even like or vote now; undefined where they may. */
export const bannedAt = ({ bannedUntil }: Pick<Sanctions, 'bannedUntil'>, at: number): SilenceRefusal | undefined =>
  bannedUntil > at ? { code: 'silenced', until: bannedUntil, kind: 'ban' } : undefined
