import { addFigures, figuresOf, noFigures, type Figures } from '../../domain/campaign/figures'
import type { Platform } from '../_kernel/platform'
import { foldEntries } from './fold'

/** Keeps every campaign's hourly figures. */
export const foldFigures = (platform: Platform) =>
  foldEntries(platform, 'figures', {
    touches: (entry) => idsOf(figuresOf(entry)),
    add: async (transaction, entries) => {
      for (const { campaignId, hour, figures } of sumByHour(entries.flatMap((entry) => figuresOf(entry) ?? []))) {
        const _id = `${campaignId}:${hour}`
        const known = await transaction.get('figures', _id)
        await transaction.put('figures', { _id, campaignId, hour, ...addFigures(known ?? noFigures, figures) })
      }
    },
  })

const idsOf = (sum: ReturnType<typeof figuresOf>): string[] =>
  sum ? [sum.hour, 0].map((hour) => `${sum.campaignId}:${hour}`) : []

/** Sums of one page by campaign and hour, and by campaign in all (hour 0). */
function sumByHour(added: { campaignId: string; hour: number; figures: Figures }[]) {
  const sums = new Map<string, { campaignId: string; hour: number; figures: Figures }>()
  for (const { campaignId, hour, figures } of added)
    for (const each of [hour, 0]) {
      const key = `${campaignId}:${each}`
      sums.set(key, { campaignId, hour: each, figures: addFigures(sums.get(key)?.figures ?? noFigures, figures) })
    }
  return sums.values()
}
