import { addFigures, figuresOf, noFigures, type Added, type Figures } from '../../../domain/campaign/figures'
import type { Entry } from '../../../domain/points/ledger'
import { consume } from '../../kernel/events/consume'
import { entries } from '../../points/streams'

/** Keeps what was scanned: the brand's figures by hour, every batch's in all, and every campaign's by hour and in all. */
export const foldFigures = consume('figures', [entries], {
  makes: { brandHours: 'documents', batchFigures: 'documents', figures: 'documents' },
  touches: ({ document }) => touches(document),
  add: async (transaction, happened) => {
    const added = happened.flatMap(({ document }) => figuresOf(document) ?? [])
    for (const [hour, figures] of sumBy(added, (one) => [one.hour])) {
      const known = await transaction.get('brandHours', String(hour))
      await transaction.put('brandHours', { _id: String(hour), hour, ...addFigures(known ?? noFigures, figures) })
    }
    for (const [_id, figures] of sumBy(added, (one) => [one.batchId])) {
      const known = await transaction.get('batchFigures', _id)
      await transaction.put('batchFigures', { _id, ...addFigures(known ?? noFigures, figures) })
    }
    for (const campaignId of new Set(added.flatMap((one) => one.campaignId ?? []))) {
      const ofCampaign = added.filter((one) => one.campaignId === campaignId)
      // Hour 0 is the campaign in all.
      for (const [hour, figures] of sumBy(ofCampaign, (one) => [one.hour, 0])) {
        const _id = `${campaignId}:${hour}`
        const known = await transaction.get('figures', _id)
        await transaction.put('figures', { _id, campaignId, hour, ...addFigures(known ?? noFigures, figures) })
      }
    }
  },
})

/** Names of the sums that an entry counts in. */
function touches(entry: Entry): string[] {
  const one = figuresOf(entry)
  if (!one) return []
  const { campaignId, batchId, hour } = one
  return [`hour:${hour}`, `batch:${batchId}`, ...(campaignId ? [`${campaignId}:${hour}`, `${campaignId}:0`] : [])]
}

function sumBy<Key>(added: readonly Added[], keysOf: (one: Added) => Key[]): Map<Key, Figures> {
  const sums = new Map<Key, Figures>()
  for (const one of added)
    for (const key of keysOf(one)) sums.set(key, addFigures(sums.get(key) ?? noFigures, one.figures))
  return sums
}
