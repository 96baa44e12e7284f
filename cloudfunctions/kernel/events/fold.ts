import type { Platform } from '../ports/platform'
import { cursorAt } from '../store/page'
import { transactionOperationsMax, type Transaction } from '../store/store'
import { foldedUntil, settledUntil, type Stream } from './tail'
import { hasTime, type Slice } from '../jobs/slice'

/** Pages of 200 in one run: some seconds of a function's time. What is left waits for the next run. */
const pagesMax = 100

/** How documents become sums. */
export interface Folding<Document> {
  /** Names of what folding one document reads, and at most writes back: two operations each, once for the same name. */
  touches(document: Document): readonly string[]
  /** Adds documents to the sums, inside the transaction that moves the fold's cursor. */
  add(transaction: Transaction, documents: readonly Document[]): Promise<void>
}

interface Moment {
  _id: string
  at: number
}

/**
 * Folds what has settled into sums, a page at a time. The page's sums and the cursor after it are written in one
 * transaction, so a run that stops anywhere, or two at once, count nothing twice.
 */
export async function foldStream<Document extends Moment>(
  platform: Platform,
  folded: { fold: string; stream: Stream<Document> },
  folding: Folding<Document>,
): Promise<Slice> {
  const until = settledUntil(platform.now())
  let done = 0
  for (let pages = 0; pages < pagesMax && hasTime(platform); pages += 1) {
    const count = await foldPage(platform, folded, until, folding)
    if (count === 0) return { done, failed: 0, more: false }
    done += count
  }
  return { done, failed: 0, more: true }
}

async function foldPage<Document extends Moment>(
  platform: Platform,
  { fold, stream }: { fold: string; stream: Stream<Document> },
  until: number,
  { touches, add }: Folding<Document>,
): Promise<number> {
  const before = await foldedUntil(platform, fold)
  const page = await stream(platform, before, until)
  const documents = fitting(page.documents, touches)
  const last = documents.at(-1)
  if (!last) return 0
  const ended = await platform.store.transact(async (transaction) => {
    const progress = await transaction.get('progress', fold)
    if (progress?.after !== before) return 0
    await add(transaction, documents)
    await transaction.put('progress', { _id: fold, after: cursorAt({ key: last.at, id: last._id }) })
    return documents.length
  })
  return ended.committed ? ended.value : 0
}

/** The fold's own cursor is one of them. */
const touchedMax = transactionOperationsMax / 2 - 1

/** The first documents, as many as one transaction can take in; at least one. */
export function fitting<Document>(
  documents: readonly Document[],
  touches: (document: Document) => readonly string[],
): readonly Document[] {
  const touched = new Set<string>()
  const count = documents.findIndex((document) => {
    for (const name of touches(document)) touched.add(name)
    return touched.size > touchedMax
  })
  return count === -1 ? documents : documents.slice(0, Math.max(1, count))
}
