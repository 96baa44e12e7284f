import type { Entry } from '../../domain/points/ledger'
import type { Platform } from '../_kernel/platform'
import type { Transaction } from '../_kernel/store'
import { entriesAfter, foldedUntil, settledUntil, type Fold } from '../_kernel/tail'
import type { Slice } from './slice'

/** Pages of 200 entries in one run: some seconds of a function's time. What is left waits for the next run. */
const pagesMax = 100

/** Adds one page of entries to the fold's sums, inside the transaction that moves its cursor. */
type AddPage = (transaction: Transaction, entries: readonly Entry[]) => Promise<void>

/**
 * Folds settled entries into sums, a page at a time. The page's sums and the cursor after it are written in one
 * transaction, so a run that stops anywhere, or two at once, count nothing twice.
 */
export async function foldEntries(platform: Platform, fold: Fold, addPage: AddPage): Promise<Slice> {
  const until = settledUntil(platform.now())
  let done = 0
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const count = await foldPage(platform, fold, until, addPage)
    if (count === 0) return { done, failed: 0, more: false }
    done += count
  }
  return { done, failed: 0, more: true }
}

async function foldPage(platform: Platform, fold: Fold, until: number, addPage: AddPage): Promise<number> {
  const before = await foldedUntil(platform, fold)
  const { documents, end } = await entriesAfter(platform, before, until)
  if (end === undefined) return 0
  const ended = await platform.store.transact(async (transaction) => {
    const progress = await transaction.get('progress', fold)
    if (progress?.after !== before) return 0
    await addPage(transaction, documents)
    await transaction.put('progress', { _id: fold, after: end })
    return documents.length
  })
  return ended.committed ? ended.value : 0
}
