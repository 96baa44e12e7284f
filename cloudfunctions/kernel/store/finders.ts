import type { CollectionName, DocumentOf, IndexName } from './collections'
import type { Platform } from '../ports/platform'
import type { Page, Store } from './store'

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
