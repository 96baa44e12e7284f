import type { Entry } from '../../domain/points/ledger'
import type { Platform } from '../_kernel/platform'
import type { Transaction } from '../_kernel/store'
import { entriesAfter, foldedUntil, settledUntil, type EntryFold, type Fold, type Stream } from '../_kernel/tail'
import { hasTime, type Slice } from './slice'

/** Pages of 200 in one run: some seconds of a function's time. What is left waits for the next run. */
const pagesMax = 100

/** Adds one page to the fold's sums, inside the transaction that moves its cursor. */
type AddPage<Document> = (transaction: Transaction, documents: readonly Document[]) => Promise<void>

/** Folds the ledger's entries into sums. */
export const foldEntries = (platform: Platform, fold: EntryFold, addPage: AddPage<Entry>): Promise<Slice> =>
  foldStream(platform, { fold, stream: entriesAfter }, addPage)

/**
 * Folds what has settled into sums, a page at a time. The page's sums and the cursor after it are written in one
 * transaction, so a run that stops anywhere, or two at once, count nothing twice.
 */
export async function foldStream<Document>(
  platform: Platform,
  folded: { fold: Fold; stream: Stream<Document> },
  addPage: AddPage<Document>,
): Promise<Slice> {
  const until = settledUntil(platform.now())
  let done = 0
  for (let pages = 0; pages < pagesMax && hasTime(platform); pages += 1) {
    const count = await foldPage(platform, folded, until, addPage)
    if (count === 0) return { done, failed: 0, more: false }
    done += count
  }
  return { done, failed: 0, more: true }
}

async function foldPage<Document>(
  platform: Platform,
  { fold, stream }: { fold: Fold; stream: Stream<Document> },
  until: number,
  addPage: AddPage<Document>,
): Promise<number> {
  const before = await foldedUntil(platform, fold)
  const { documents, end } = await stream(platform, before, until)
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
