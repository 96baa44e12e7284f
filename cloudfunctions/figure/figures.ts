import { addFigures, figuresOf, noFigures, type Added, type Figures } from '../../domain/campaign/figures'
import type { Call } from '../kernel/ports/platform'
import { pageLimitMax, type Page } from '../kernel/store/store'
import { entries } from '../points/streams'
import { foldedAndTail } from '../kernel/events/tail'

type Hourly = Map<number, Figures>

/** What is folded: so much by hour from some moment on, and so much in all. */
interface Folded {
  hourly: Hourly
  total: Figures
}

/** Figures by hour and in all, exact up to this moment: the folded ones, plus the entries that the fold has not reached. */
export async function figuresUpToNow(call: Call, read: () => Promise<Folded>, counts: (added: Added) => boolean) {
  const { folded, tail } = await foldedAndTail(call, { consumer: 'figures', stream: entries }, call.at, read)
  const { hourly } = folded
  let { total } = folded
  for (const entry of tail.unfolded) {
    const added = figuresOf(entry)
    if (!added || !counts(added)) continue
    total = addFigures(total, added.figures)
    hourly.set(added.hour, addFigures(hourly.get(added.hour) ?? noFigures, added.figures))
  }
  return { hourly, total, asOf: tail.asOf }
}

/** Reads folded hours along an index, page by page. */
export async function readHours(
  pageAfter: (after: { after?: string }) => Promise<Page<Figures & { hour: number }>>,
): Promise<Hourly> {
  const hourly: Hourly = new Map()
  let after: string | undefined
  // The hours that may be asked for at once, 336, fit into so many pages.
  for (let pages = 0; pages < Math.ceil(336 / pageLimitMax); pages += 1) {
    const page = await pageAfter(after === undefined ? {} : { after })
    for (const { hour, scans, paid, points } of page.documents) hourly.set(hour, { scans, paid, points })
    if (!page.next) break
    after = page.next
  }
  return hourly
}
