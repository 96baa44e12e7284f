import type { Entry, Lot } from './ledger'
import { debtDay, givenBy, heldIn } from './lots'
import type { Pending, PendingEvent } from './pending'

/**
 * What became of the points of an entry that gave some. Lots of one last day are one, so of several earnings that share a day
 * each is as good as what the lot still holds.
 */
export type Became =
  /** All of it is there. */
  | { code: 'usable'; until: string }
  | { code: 'partlyUsed'; left: number; until: string }
  | { code: 'used' }
  /** Past its last day; what was not used by then is gone. */
  | { code: 'expired'; lastDay: string }
  | { code: 'takenBack'; at: number; why: string }
  /** Not usable yet: from a moment on, or once something has happened. */
  | { code: 'pending'; releasesAt: number | null; awaits: PendingEvent | null }
  /** It could be used later under an entry of its own, which says what became of it then. */
  | { code: 'released'; at: number }
  /** It paid what the member owed. */
  | { code: 'repaid' }

/** What came after an entry. */
export interface Since {
  /** The card's lots as they are now. */
  lots: readonly Lot[]
  /** The entry that took it back, or that settled what was pending. */
  answer: Entry | undefined
  pending: Pending | undefined
  /** Today, YYYY-MM-DD. */
  day: string
}

/** What became of what an entry gave; null where it gave nothing. */
export function becameOf(entry: Entry, { lots, answer, pending, day }: Since): Became | null {
  if (answer?.kind === 'release') return { code: 'released', at: answer.at }
  if (answer) return { code: 'takenBack', at: answer.at, why: String(answer.reason.inputs['why'] ?? '') }
  if (entry.kind === 'pend')
    return pending ? { code: 'pending', releasesAt: pending.releasesAt, awaits: pending.awaits ?? null } : null
  const given = givenBy(entry)
  const last = given.lots[given.lots.length - 1]
  if (!last) return given.repaid > 0 ? { code: 'repaid' } : null
  const usable = given.lots.filter(({ expiresOn }) => expiresOn >= day && expiresOn !== debtDay)
  if (usable.length === 0) return { code: 'expired', lastDay: last.expiresOn }
  const left = usable.reduce((sum, { expiresOn, points }) => sum + Math.min(points, heldIn(lots, expiresOn)), 0)
  if (left <= 0) return { code: 'used' }
  const points = given.lots.reduce((sum, lot) => sum + lot.points, 0)
  return left < points ? { code: 'partlyUsed', left, until: last.expiresOn } : { code: 'usable', until: last.expiresOn }
}
