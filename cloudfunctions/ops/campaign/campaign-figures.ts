import { hourAt, hourMs } from '../../../domain/calendar'
import { addFigures, figuresOf, noFigures, type Figures } from '../../../domain/campaign/figures'
import { no, yes } from '../../../domain/result'
import type { Call } from '../../_kernel/platform'
import type { Handler } from '../../_kernel/serve'
import { pageLimitMax } from '../../_kernel/store'
import { entriesAfter, foldedAndTail } from '../../_kernel/tail'

/** Scans by hour and in all: the folded hours, plus the entries that the fold has not reached yet. */
export const campaignFigures: Handler<'ops', 'campaignFigures'> = async (call, { campaignId, hours }) => {
  const firstHour = hourAt(call.at) - (hours - 1) * hourMs
  const [campaign, budget, { folded, tail }] = await Promise.all([
    call.store.get('campaigns', campaignId),
    call.store.get('budgets', campaignId),
    foldedAndTail(call, { fold: 'figures', stream: entriesAfter }, call.at, async () => {
      const [hourly, total] = await Promise.all([
        foldedHours(call, campaignId, firstHour),
        call.store.get('figures', `${campaignId}:0`),
      ])
      return { hourly, total }
    }),
  ])
  if (!campaign) return no({ code: 'campaignUnknown' })

  const { hourly } = folded
  let sum: Figures = folded.total ?? noFigures
  for (const entry of tail.unfolded) {
    const added = figuresOf(entry)
    if (added?.campaignId !== campaignId) continue
    sum = addFigures(sum, added.figures)
    hourly.set(added.hour, addFigures(hourly.get(added.hour) ?? noFigures, added.figures))
  }
  return yes({
    hours: Array.from({ length: hours }, (_, index) => firstHour + index * hourMs).map((hour) => ({
      hour,
      ...(hourly.get(hour) ?? noFigures),
    })),
    total: sum,
    budgetPoints: campaign.budgetPoints,
    budgetCommitted:
      campaign.budgetPoints === null ? null : campaign.budgetPoints - (budget?.left ?? campaign.budgetPoints),
    asOf: tail.asOf,
  })
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
