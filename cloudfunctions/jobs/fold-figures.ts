import { addFigures, figuresOf, noFigures, type Figures } from '../../domain/campaign/figures'
import type { Platform } from '../_kernel/platform'
import { entriesAfter, figuresProgress, foldedUntil, settledUntil } from '../_kernel/tail'

/** Pages of 200 entries in one run: some seconds of a function's time. What is left waits for the next run. */
const pagesMax = 100

/**
 * Folds settled entries into hourly figures, a page at a time. The page's sums and the cursor after it are written in
 * one transaction, so a run that stops anywhere, or two at once, count nothing twice. Answers how many were folded.
 */
export async function foldFigures(platform: Platform): Promise<number> {
  const until = settledUntil(platform.now())
  let folded = 0
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const count = await foldPage(platform, until)
    folded += count
    if (count === 0) break
  }
  return folded
}

async function foldPage(platform: Platform, until: number): Promise<number> {
  const before = await foldedUntil(platform)
  const page = await entriesAfter(platform, before, until)
  const { end } = page
  if (end === undefined) return 0
  const sums = sumByHour(page.documents.flatMap((entry) => figuresOf(entry) ?? []))

  const ended = await platform.store.transact(async (transaction) => {
    const progress = await transaction.get('progress', figuresProgress)
    if (progress?.after !== before) return 0
    for (const { campaignId, hour, figures } of sums) {
      const _id = `${campaignId}:${hour}`
      const known = await transaction.get('figures', _id)
      await transaction.put('figures', { _id, campaignId, hour, ...addFigures(known ?? noFigures, figures) })
    }
    await transaction.put('progress', { _id: figuresProgress, after: end })
    return page.documents.length
  })
  return ended.committed ? ended.value : 0
}

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
