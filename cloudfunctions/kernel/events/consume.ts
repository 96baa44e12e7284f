import type { Platform } from '../ports/platform'
import type { Job } from '../jobs/run'
import { hasTime } from '../jobs/slice'
import type { CollectionName } from '../store/collections'
import { transactionOperationsMax, type Transaction } from '../store/store'
import { merged, placeOf, type Happened } from './merge'
import { settledUntil, type Stream } from './stream'

/** Pages of 200 in one run: some seconds of a function's time. What is left waits for the next run. */
const pagesMax = 100

/** Whoever makes something of what happens, and has a place up to which they have made it. */
export interface Consumer {
  /** What its place is kept under; it stays the same as long as the consumer lives. */
  name: string
  streams: readonly Stream[]
  makes: Made
  /** A bounded slice of what waits for it. */
  run: Job
}

/**
 * What a consumer makes, by collection: whole documents, or one number in documents that are another's. Once that is forgotten
 * and its place with it, the next runs make the same again.
 */
export type Made = Readonly<Partial<Record<CollectionName, 'documents' | { number: string }>>>

/** What a consumer makes of what happened. */
export interface Work<Document extends { _id: string }> {
  makes: Made
  /** Names of what one document leads to reading, and at most writing back: two operations each, once for the same name. */
  touches(happened: Happened<Document>): readonly string[]
  /** Makes it of documents in their order, inside the transaction that moves the consumer's place behind them. */
  add(transaction: Transaction, happened: readonly Happened<Document>[], platform: Platform): Promise<void>
}

/**
 * Declares a consumer of some streams: what has settled in them is worked on in order, a page at a time. A page's work and
 * the place behind it are written in one transaction, so a run that stops anywhere, or two at once, do nothing twice; and
 * whoever forgets the place and what was made comes to the same by going through everything again.
 */
export const consume = <Document extends { _id: string }>(
  name: string,
  streams: readonly Stream<Document>[],
  work: Work<Document>,
): Consumer => ({
  name,
  streams,
  makes: work.makes,
  run: async (platform) => {
    const at = platform.now()
    const until = settledUntil(at)
    let [done, reachedAt] = [0, until]
    for (let pages = 0; pages < pagesMax && hasTime(platform); pages += 1) {
      const slice = await workOnPage(platform, { name, streams }, work, until)
      if (!slice) return { done, failed: 0, more: false, behindMs: at - until }
      done += slice.done
      reachedAt = slice.reachedAt
    }
    return { done, failed: 0, more: true, behindMs: at - reachedAt }
  },
})

/** Answers how many documents it dealt with, and how far that leads; undefined where none waits, or another run came first. */
async function workOnPage<Document extends { _id: string }>(
  platform: Platform,
  { name, streams }: { name: string; streams: readonly Stream<Document>[] },
  { touches, add }: Work<Document>,
  until: number,
): Promise<{ done: number; reachedAt: number } | undefined> {
  const before = await placeIn(platform, name)
  const happened = fitting(await merged(platform, streams, before, until), touches)
  const last = happened.at(-1)
  if (!last) return undefined
  const ended = await platform.store.transact(async (transaction) => {
    const progress = await transaction.get('progress', name)
    if (progress?.after !== before) return false
    await add(transaction, happened, platform)
    await transaction.put('progress', { _id: name, after: placeOf(last) })
    return true
  })
  return ended.committed && ended.value ? { done: happened.length, reachedAt: last.at } : undefined
}

/** The place behind the last document that a consumer has worked on; undefined before the first. */
export const placeIn = async ({ store }: Platform, consumer: string): Promise<string | undefined> =>
  (await store.get('progress', consumer))?.after

/** The consumer's own place is one of them. */
const touchedMax = transactionOperationsMax / 2 - 1

/** The first documents, as many as one transaction can take in; at least one, and none without others at its place. */
export function fitting<Each extends Happened>(
  happened: readonly Each[],
  touches: (each: Each) => readonly string[],
): readonly Each[] {
  const touched = new Set<string>()
  const beyond = happened.findIndex((each) => {
    for (const name of touches(each)) touched.add(name)
    return touched.size > touchedMax
  })
  if (beyond === -1) return happened
  const isApart = (end: number) => end === happened.length || placeAt(happened, end - 1) !== placeAt(happened, end)
  let end = Math.max(1, beyond)
  while (end > 1 && !isApart(end)) end -= 1
  while (!isApart(end)) end += 1
  return happened.slice(0, end)
}

const placeAt = (happened: readonly Happened[], index: number): string | undefined => {
  const each = happened[index]
  return each && placeOf(each)
}
