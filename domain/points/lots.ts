import { daysFrom } from '../calendar'
import type { Entry, Lot, Posting } from './ledger'

/**
 * What a member owes after a reversal that may go below zero: a lot that never expires. Debts are made only where
 * nothing else is left and paid by whatever comes in first, so a debt is never beside another lot.
 */
export const debtDay = '9999-12-31'

/** Points that can be used on a day: lots past their last day wait for the expiry job and count no longer. */
export const usablePoints = (lots: readonly Lot[], day: string): number =>
  usableLots(lots, day).reduce((sum, lot) => sum + lot.points, 0)

export const usableLots = (lots: readonly Lot[], day: string): Lot[] => lots.filter((lot) => lot.expiresOn >= day)

/** Postings that give points to a member: what is owed is paid first, the rest stands in the lots it was meant for. */
export function fill(lots: readonly Lot[], parts: readonly Lot[]): Posting[] {
  let owed = Math.max(0, -heldIn(lots, debtDay))
  let repaid = 0
  const kept = parts.map(({ expiresOn, points }) => {
    const paid = Math.min(owed, points)
    owed -= paid
    repaid += paid
    return { expiresOn, points: points - paid }
  })
  return [{ expiresOn: debtDay, points: repaid }, ...kept].flatMap(({ expiresOn, points }) =>
    points > 0 ? [{ account: 'member' as const, points, expiresOn }] : [],
  )
}

/** Postings that take points from lots, the first ones first; less than asked for where the lots hold less. */
export function draw(lots: readonly Lot[], points: number): Posting[] {
  let missing = points
  return lots.flatMap(({ expiresOn, points: held }) => {
    const drawn = Math.min(missing, Math.max(0, held))
    missing -= drawn
    return drawn > 0 ? [{ account: 'member' as const, points: -drawn, expiresOn }] : []
  })
}

export const heldIn = (lots: readonly Lot[], expiresOn: string): number =>
  lots.find((lot) => lot.expiresOn === expiresOn)?.points ?? 0

/** The last day of the lot that expires next; null where none does. */
export const nextExpiryOn = (lots: readonly Lot[]): string | null =>
  lots.find(({ expiresOn }) => expiresOn !== debtDay)?.expiresOn ?? null

/** Members are told of an expiry this many days ahead, nearest first. */
export const noticeDays = [1, 7, 30] as const

export interface ExpiringLot extends Lot {
  /** Days left after today: 0 on the last day. */
  days: number
  /** The notice this lot has reached: the smallest number of days that still covers it. */
  notice: (typeof noticeDays)[number]
}

/** The lots that a member has to be told of on a day, soonest first. */
export const expiringSoon = (lots: readonly Lot[], day: string): ExpiringLot[] =>
  usableLots(lots, day).flatMap((lot) => {
    const days = daysFrom(day, lot.expiresOn)
    const notice = noticeDays.find((each) => days <= each)
    return notice === undefined ? [] : [{ ...lot, days, notice }]
  })

/** What became of the points that an entry gave to a member. */
export interface Given {
  /** Soonest to expire first, one for each day. */
  lots: Lot[]
  /** Points that paid what the member owed, and can be used no more. */
  repaid: number
  /** Points that came back past their day and were given up. */
  forfeited: number
}

/** Where an entry's points went; nothing where it took some, or gave none. */
export function givenBy({ kind, postings }: Pick<Entry, 'kind' | 'postings'>): Given {
  const given = postings.filter(({ account, points }) => account === 'member' && points > 0)
  const sumOn = (day: string) => given.reduce((sum, { expiresOn, points }) => sum + (expiresOn === day ? points : 0), 0)
  const days = [...new Set(given.flatMap(({ expiresOn }) => expiresOn ?? []))].filter((day) => day !== debtDay).sort()
  const lapsed = postings.reduce((sum, { account, points }) => sum + (account === 'expired' ? points : 0), 0)
  return {
    lots: days.map((expiresOn) => ({ expiresOn, points: sumOn(expiresOn) })),
    repaid: sumOn(debtDay),
    forfeited: kind === 'refund' ? lapsed : 0,
  }
}
