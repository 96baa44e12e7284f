import { hourAt, hourMs } from '../../../domain/calendar'
import type { Campaign } from '../../../domain/campaign/campaign'
import { noFigures } from '../../../domain/campaign/figures'
import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { pageLimitMax } from '../../kernel/store/store'
import { figuresUpToNow, readHours } from '../../figure/figures'

/** Scans by hour and in all: the folded hours, plus the entries that the fold has not reached yet. */
export const campaignFigures: Handler<'ops', 'campaignFigures'> = async (call, { campaignId, hours }) => {
  const firstHour = hourAt(call.at) - (hours - 1) * hourMs
  const read = async () => {
    const query = { equals: { campaignId }, range: { from: firstHour }, limit: pageLimitMax }
    const [hourly, total] = await Promise.all([
      readHours((after) => call.store.page('figures', 'byCampaign', { ...query, ...after })),
      call.store.get('figures', `${campaignId}:0`),
    ])
    return { hourly, total: total ?? noFigures }
  }
  const [campaign, budget, { hourly, total, asOf }] = await Promise.all([
    call.store.get('campaigns', campaignId),
    call.store.get('budgets', campaignId),
    figuresUpToNow(call, read, (added) => added.campaignId === campaignId),
  ])
  if (!campaign) return no({ code: 'campaignUnknown' })
  const { scans, paid, points, prizes = 0 } = total
  return yes({
    hours: Array.from({ length: hours }, (_, index) => firstHour + index * hourMs).map((hour) => ({
      hour,
      ...(hourly.get(hour) ?? noFigures),
    })),
    total: { scans, paid, points },
    prizes,
    budgetPoints: campaign.budgetPoints,
    ...budgetOf(campaign, budget?.left, points),
    asOf,
  })
}

/** Of a budget that ended nothing is committed any more: what was awarded was, and the rest is given back. */
function budgetOf({ budgetPoints, state }: Campaign, left: number | undefined, awarded: number) {
  if (budgetPoints === null) return { budgetCommitted: null, budgetGivenBack: null }
  if (state === 'ended') return { budgetCommitted: awarded, budgetGivenBack: Math.max(0, budgetPoints - awarded) }
  return { budgetCommitted: budgetPoints - (left ?? budgetPoints), budgetGivenBack: null }
}
