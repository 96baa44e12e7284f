import { dayMs } from '../../domain/calendar'
import type { Entry } from '../../domain/points/ledger'
import type { Platform } from './platform'
import { pageLimitMax } from './store'

/** The fold of entries into hourly figures, by its progress document. */
export const figuresProgress = 'figures'

/**
 * An entry's moment is taken before its transaction, which may live 30 seconds: only entries older than this can no
 * longer be overtaken by one with an earlier moment.
 */
const settledMs = 40_000

/** The moment up to which the ledger's order is final. */
export const settledUntil = (at: number) => at - settledMs

/** One page of entries in ledger order, from a cursor on. */
export const entriesAfter = (platform: Platform, after: string | undefined, until: number) =>
  platform.store.page('entries', 'byTime', {
    range: { to: until },
    order: 'ascending',
    limit: pageLimitMax,
    ...(after ? { after } : {}),
  })

/** Live figures read at most so many pages past the fold; a fold further behind than that shows in the answer's date. */
const tailPagesMax = 50

/** The cursor after the last entry folded; undefined before the first fold. */
export const foldedUntil = async (platform: Platform): Promise<string | undefined> =>
  (await platform.store.get('progress', figuresProgress))?.after

/** Entries from a cursor on, and the moment up to which they are complete. */
export async function tailAfter(
  platform: Platform,
  cursor: string | undefined,
  at: number,
): Promise<{ entries: Entry[]; asOf: number }> {
  let after = cursor
  const entries: Entry[] = []
  for (let pages = 0; pages < tailPagesMax; pages += 1) {
    const page = await entriesAfter(platform, after, at + dayMs)
    entries.push(...page.documents)
    if (!page.next) return { entries, asOf: at }
    after = page.next
  }
  return { entries, asOf: entries.at(-1)?.at ?? at }
}
