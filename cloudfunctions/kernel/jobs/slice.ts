import { createHash } from 'node:crypto'
import { nameless } from '../call/nameless'
import type { JobOutcome } from './documents'
import type { Platform } from '../ports/platform'
import type { Page } from '../store/store'

/** What one job did in one run: a bounded slice of what was due. */
export type Slice = Pick<JobOutcome, 'done' | 'failed' | 'more' | 'behindMs'>

/** Pages in one run: twenty thousand documents, some tens of seconds of a function's time. The rest waits for the next. */
const pagesMax = 100

/** Whether there is time to begin something more. */
export const hasTime = ({ endsAt, now }: Platform): boolean => endsAt === undefined || now() < endsAt

/**
 * Pieces of work at once, each with one database call under way: enough to hide most of a round trip. CloudBase's smallest
 * plan takes 20 connections, of which people need the greater part.
 */
export const width = 8

/**
 * Deals with what is due, page by page; `work` answers whether there was anything to do. What is done leaves the index
 * it was found by, so a run that stops anywhere is taken up by the next. One document that fails holds up no other.
 */
export async function throughPages<Document extends { _id: string }>(
  platform: Platform,
  pageAfter: (after: string | undefined) => Promise<Page<Document>>,
  work: (document: Document) => Promise<boolean>,
): Promise<Slice> {
  let [done, failed] = [0, 0]
  let after: string | undefined
  for (let pages = 0; pages < pagesMax && hasTime(platform); pages += 1) {
    const page = await pageAfter(after)
    await inTurns(page.documents, async (document) => {
      if (!hasTime(platform)) return
      try {
        if (await work(document)) done += 1
      } catch (fault) {
        failed += 1
        logFault(platform, document._id, fault)
      }
    })
    if (!page.next) return { done, failed, more: !hasTime(platform) }
    after = page.next
  }
  return { done, failed, more: true }
}

/** Does all of the work, some at a time: as one is done the next begins. */
export async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<unknown>) {
  const rest = items.values()
  const oneAfterAnother = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: width }, oneAfterAnother))
}

/**
 * A fault in a job reaches nobody by itself: it stands in the log, and its count in the run's report. The id it was about
 * may be a person's, so the log gets its hash: enough to see the same one again, and to find it by looking for it.
 */
export function logFault(platform: Platform, subject: string, fault: unknown): void {
  const hash = createHash('sha256').update(subject).digest('hex').slice(0, subjectHashLength)
  platform.log({ at: platform.now(), procedure: 'jobs', subject: hash, fault: nameless(fault, subject) })
}

const subjectHashLength = 12
