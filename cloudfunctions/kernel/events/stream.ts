import type { AnyEvent, EventCode, Fact } from '../../../contract/events'
import type { CollectionName, DocumentOf, IndexName } from '../store/collections'
import type { Declared } from '../modules'
import type { Platform } from '../ports/platform'
import { pageLimitMax, type Page } from '../store/store'

/**
 * A moment is taken when a call or a run begins, and stands in whatever that writes. No function runs longer than this, as
 * WeChat's console allows: only what is older can no longer be overtaken by something with an earlier moment.
 */
export const functionSecondsMax = 60

/** The moment up to which the order of what happened is final: nothing can come any more that stands before it. */
export const settledUntil = (at: number) => at - functionSecondsMax * 1000

/** Documents of one collection in the order of their moments, and what each of them tells. */
export interface Stream<Document extends { _id: string } = { _id: string }> {
  collection: CollectionName
  /** Every code of what its documents may tell, but for what the words make of commands. */
  tells: readonly EventCode[]
  /** One page of it behind a place, up to a moment. */
  page(platform: Pick<Platform, 'store'>, after: string | undefined, until: number): Promise<Page<Document>>
  /** The moment at which a document stands in it. */
  momentOf(document: Document): number
  /** What one document tells, as it happened; nothing where it is of no concern. */
  tell(document: Document, declared: Pick<Declared, 'tellings'>): readonly AnyEvent[]
}

/** What a command that was done tells beside itself, by what it was done to. */
export type Telling = (subject: string) => Fact

/**
 * Declares a stream: the documents of a collection along an index whose one field is their moment. A moment must be taken
 * by whoever writes the document, in the call that writes it: one of long ago would stand where everybody has gone by.
 */
export const streamOf = <C extends CollectionName>(
  collection: C,
  declared: {
    along: IndexName<C>
    tells: readonly EventCode[]
    tell: (document: DocumentOf<C>, declared: Pick<Declared, 'tellings'>) => readonly AnyEvent[]
    momentOf: (document: DocumentOf<C>) => number
  },
): Stream<DocumentOf<C>> => ({
  collection,
  tells: declared.tells,
  page: ({ store }, after, until) =>
    store.page(collection, declared.along, {
      // A document of before there was such a moment stands nowhere.
      range: { from: 0, to: until },
      order: 'ascending',
      limit: pageLimitMax,
      ...(after ? { after } : {}),
    }),
  momentOf: declared.momentOf,
  tell: declared.tell,
})

/** An event as it is told: its id is made of what it is and of what caused it. */
export const told = (fact: Fact, cause: string, at: number): AnyEvent =>
  ({ id: `${fact.code}:${cause}`, at, ...fact }) as AnyEvent
