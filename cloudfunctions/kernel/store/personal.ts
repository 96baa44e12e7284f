import type { CollectionName, Collections, DocumentOf, IndexName } from './collections'
import type { Platform } from '../ports/platform'
import { pageLimitMax, type Page, type Store } from './store'

/** Where the documents of one collection that are about a person are found, what they get to read, what is left of it. */
export interface Personal<Document> {
  /** Each finds some of them; what one finds is scrubbed so that it finds it no more. */
  finders: Finder<Document>[]
  /** What is left of one once the person is gone; null where nothing is. May have another id. */
  left: (document: Document, memberId: string, anonymousId: string) => Document | null
  /** What the member takes along of it; null where there is nothing of theirs in it. */
  exported: ((document: Document, platform: Platform) => unknown) | null
}

export type Finder<Document> = (
  store: Store,
  memberId: string,
  page: { after?: string; limit: number },
) => Promise<Page<Document>>

/**
 * Where a word's collections keep personal data: each says it, or that it holds none. Leaving one out does not compile; the
 * export and the deletion are made from these alone, in their order.
 */
export type PersonalIn<Own extends Partial<Collections>> = {
  [C in keyof Own & CollectionName]: Personal<DocumentOf<C>> | 'none'
}

/** Where personal data lives, in every collection. */
export type PersonalData = PersonalIn<Collections>

/** Every collection, in the order in which the words declare them. */
export const collectionNames = (personal: PersonalData) => Object.keys(personal) as CollectionName[]

/** For documents that go with their member. */
export const nothing = () => null

/** For documents that a member takes along as they are. */
export const whole = (document: unknown) => document

/** By an index whose first field is the member's id. */
export const by =
  <C extends CollectionName>(collection: C, index: IndexName<C>, field = 'memberId'): Finder<DocumentOf<C>> =>
  (store, memberId, page) =>
    store.page(collection, index, { equals: { [field]: memberId }, ...page })

/** By an index over ids that start with the member's, followed by a colon. */
export const startingWith =
  <C extends CollectionName>(collection: C, index: IndexName<C>): Finder<DocumentOf<C>> =>
  (store, memberId, page) =>
    store.page(collection, index, { range: { from: `${memberId}:`, to: `${memberId}:\uffff` }, ...page })

/** By an id made of the member's. */
export const byId =
  <C extends CollectionName>(collection: C, idOf: (memberId: string) => string = (id) => id): Finder<DocumentOf<C>> =>
  async (store, memberId) => {
    const document = await store.get(collection, idOf(memberId))
    return { documents: document ? [document] : [] }
  }

/**
 * What operators wrote in the trail about anything that is a member's own: found through those things, as long as it says
 * anything.
 */
export const linesAbout =
  <C extends CollectionName>(collection: C, index: IndexName<C>, field = 'memberId'): Finder<DocumentOf<'audit'>> =>
  async (store, memberId, { limit }) => {
    const found: DocumentOf<'audit'>[] = []
    let after: string | undefined
    do {
      const page: Page<DocumentOf<C>> = await store.page(collection, index, {
        equals: { [field]: memberId },
        limit: pageLimitMax,
        ...(after ? { after } : {}),
      })
      for (const { _id } of page.documents) {
        found.push(...(await linesOn(store, _id)))
        if (found.length >= limit) return { documents: found }
      }
      after = page.next
    } while (after)
    return { documents: found }
  }

async function linesOn(store: Store, subject: string): Promise<DocumentOf<'audit'>[]> {
  const found: DocumentOf<'audit'>[] = []
  let after: string | undefined
  do {
    const page: Page<DocumentOf<'audit'>> = await store.page('audit', 'bySubject', {
      equals: { subject },
      limit: pageLimitMax,
      ...(after ? { after } : {}),
    })
    found.push(...page.documents.filter(({ input }) => input !== ''))
    after = page.next
  } while (after)
  return found
}
