import { dayMs } from '../calendar'
import { strikesThatCount } from './trust'

/** A text of the member that a reviewer took down. */
export interface Strike {
  at: number
  subjectId: string
  reason: string
}

/** More strikes than this are not kept: the oldest no longer count for anything. */
export const strikesKept = 20

/** Muted members read and like; banned ones read. */
export interface Sanctions {
  mutedUntil: number
  bannedUntil: number
  strikes: Strike[]
}

/** What each strike that counts adds by itself, in days of silence: a warning, a day, a week, a month. */
const mutedDaysByStrike = [0, 1, 7, 30]

/** The sanctions with one more strike; a longer silence already set stays. */
export function strike(sanctions: Sanctions, added: Strike): Sanctions {
  const strikes = [...sanctions.strikes, added].slice(-strikesKept)
  const counted = Math.min(strikesThatCount(strikes, added.at), mutedDaysByStrike.length)
  const days = mutedDaysByStrike[counted - 1] ?? 0
  return { ...sanctions, strikes, mutedUntil: Math.max(sanctions.mutedUntil, days > 0 ? added.at + days * dayMs : 0) }
}

/** The sanctions after a reviewer muted or banned the member for some days from now; 0 lifts it. */
export const sanction = (sanctions: Sanctions, kind: 'mute' | 'ban', days: number, at: number): Sanctions => {
  const until = days > 0 ? at + days * dayMs : 0
  return kind === 'mute' ? { ...sanctions, mutedUntil: until } : { ...sanctions, bannedUntil: until }
}

export type SilenceRefusal = { code: 'silenced'; until: number; kind: 'mute' | 'ban' }

/** Why the member may not write now; undefined where they may. */
export function silenceAt({ mutedUntil, bannedUntil }: Sanctions, at: number): SilenceRefusal | undefined {
  if (bannedUntil > at) return { code: 'silenced', until: bannedUntil, kind: 'ban' }
  return mutedUntil > at ? { code: 'silenced', until: mutedUntil, kind: 'mute' } : undefined
}
