import { hourAt, hourMs } from '../../../domain/calendar'
import { addFigures, figuresOf, noFigures, type Figures } from '../../../domain/campaign/figures'
import { no, yes } from '../../../domain/result'
import type { Call } from '../../_kernel/platform'
import type { Handler } from '../../_kernel/serve'
import { Busy, pageLimitMax } from '../../_kernel/store'
import { foldedUntil, tailAfter } from '../../_kernel/tail'

/** Scans by hour and in all: the folded hours, plus the entries that the fold has not reached yet. */
export const campaignFigures: Handler<'ops', 'campaignFigures'> = async (call, { campaignId, hours }) => {
  const firstHour = hourAt(call.at) - (hours - 1) * hourMs
  const [campaign, budget, { folded, total, tail }] = await Promise.all([
    call.store.get('campaigns', campaignId),
    call.store.get('budgets', campaignId),
    figuresNow(call, campaignId, firstHour),
  ])
  if (!campaign) return no({ code: 'campaignUnknown' })

  let sum: Figures = total ?? noFigures
  for (const entry of tail.entries) {
    const added = figuresOf(entry)
    if (added?.campaignId !== campaignId) continue
    sum = addFigures(sum, added.figures)
    folded.set(added.hour, addFigures(folded.get(added.hour) ?? noFigures, added.figures))
  }
  return yes({
    hours: Array.from({ length: hours }, (_, index) => firstHour + index * hourMs).map((hour) => ({
      hour,
      ...(folded.get(hour) ?? noFigures),
    })),
    total: sum,
    budgetPoints: campaign.budgetPoints,
    budgetCommitted:
      campaign.budgetPoints === null ? null : campaign.budgetPoints - (budget?.left ?? campaign.budgetPoints),
    asOf: tail.asOf,
  })
}

/** A fold moves entries into hours a page at a time; more moves than this while we read, and we ask to be asked again. */
const readingsMax = 5

/** The folded sums and the entries after them, read so that no fold in between counts an entry twice or not at all. */
async function figuresNow(call: Call, campaignId: string, firstHour: number) {
  let cursor = await foldedUntil(call)
  for (let readings = 0; readings < readingsMax; readings += 1) {
    const [folded, total, tail] = await Promise.all([
      foldedHours(call, campaignId, firstHour),
      call.store.get('figures', `${campaignId}:0`),
      tailAfter(call, cursor, call.at),
    ])
    const cursorAfter = await foldedUntil(call)
    if (cursorAfter === cursor) return { folded, total, tail }
    cursor = cursorAfter
  }
  throw new Busy()
}

async function foldedHours(call: Call, campaignId: string, from: number): Promise<Map<number, Figures>> {
  const hours = new Map<number, Figures>()
  let after: string | undefined
  // Two pages hold the 336 hours that may be asked for.
  for (let pages = 0; pages < 2; pages += 1) {
    const page = await call.store.page('figures', 'byCampaign', {
      equals: { campaignId },
      range: { from },
      limit: pageLimitMax,
      ...(after ? { after } : {}),
    })
    for (const { hour, scans, paid, points } of page.documents) hours.set(hour, { scans, paid, points })
    if (!page.next) break
    after = page.next
  }
  return hours
}
