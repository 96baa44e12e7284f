import {
  asked,
  closedByChecks,
  type Asking,
  type Review,
  type ReviewCause,
  type ReviewEvidence,
} from '../../domain/community/review'
import type { Platform } from '../kernel/ports/platform'
import type { Transaction } from '../kernel/store/store'
import type { Check } from './documents'

/** Puts a text before the reviewers; one that waits already waits for one reason more. */
export async function askReview({ store }: Pick<Platform, 'store'>, asking: Asking, at: number): Promise<void> {
  // A text that many report at once is written once: reading costs the others nothing.
  const known = await store.get('reviews', asking._id)
  if (known && addsNothing(known, asking)) return
  await store.transact((transaction) => putBefore(transaction, asking, at))
}

/** The same inside a transaction. */
export async function putBefore(transaction: Transaction, asking: Asking, at: number): Promise<void> {
  const before = await transaction.get('reviews', asking._id)
  await transaction.put('reviews', asked(before, asking, at))
}

const addsNothing = (known: Review, { cause, evidence, appeal }: Asking): boolean =>
  known.state === 'open' && known.causes.includes(cause) && !evidence && !appeal

/** Keeps why the checks refused a text, for whoever hears the appeal against it. */
export async function keepRefusal({ store }: Pick<Platform, 'store'>, asking: Asking, at: number): Promise<void> {
  await store.transact(async (transaction) => {
    const before = await transaction.get('reviews', asking._id)
    if (!before) await transaction.put('reviews', closedByChecks(before, asking, at))
  })
}

/** Takes a text from before the reviewers where there is nothing left to decide. */
export const closeReview = async ({ store }: Pick<Platform, 'store'>, subjectId: string, at: number): Promise<void> =>
  void (await store.updateIf(
    'reviews',
    subjectId,
    { state: { equals: 'open' } },
    { set: { state: 'closed', claim: null, closedAt: at }, increase: { version: 1 } },
  ))

/** Which of the checks stopped a text. */
export const causeOf = ({ filter, text, pictures, needsReview }: Check): ReviewCause => {
  if (filter !== 'pass') return 'filter'
  const isDoubted = [text, ...pictures.map(({ finding }) => finding)].some((finding) => finding && finding !== 'pass')
  return isDoubted ? 'service' : (needsReview ?? 'service')
}

export const evidenceOf = ({ words, text, pictures }: Check): ReviewEvidence => ({
  words,
  text,
  pictures: pictures.map(({ picture, finding }) => ({ picture, finding })),
})
