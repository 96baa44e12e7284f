import type { Upcast } from './versioned'

/**
 * Fields in order. Every page is sorted by one field and then by the id, and MongoDB walks an index in order only where the
 * index has the whole sort: so each has the id at its end. A unique one does without: no two documents have the same key, and
 * it counts a missing field as null, as CloudBase does.
 */
export interface Index {
  fields: readonly string[]
  unique?: true
}

/**
 * How long documents stay: `always`; `used`, where the word that owns them removes each once it has served; or until so long
 * after the moment an index holds, when the sweep removes them.
 */
export type Kept<Indexes extends Record<string, Index> = Record<string, Index>> =
  'always' | 'used' | { by: keyof Indexes & string; forMs: number }

export interface Collection<
  Document extends { _id: string } = { _id: string },
  Indexes extends Record<string, Index> = Record<string, Index>,
> {
  indexes: Indexes
  kept: Kept<Indexes>
  /** The steps its documents have taken since the first release, oldest first: their number is the schema version. */
  upcasts?: readonly Upcast[]
  /** Carries the document's type; never set. */
  document?: Document
}

/** Declares one collection: what its documents are, how they are found, how long they stay. */
export const collection =
  <Document extends { _id: string }>() =>
  <const Indexes extends Record<string, Index>>(declared: {
    kept: Kept<Indexes>
    indexes: Indexes
    upcasts?: readonly Upcast<Document>[]
  }): Collection<Document, Built<Indexes>> => ({
    kept: declared.kept,
    ...(declared.upcasts ? { upcasts: declared.upcasts } : {}),
    indexes: Object.fromEntries(
      Object.entries(declared.indexes).map(([name, index]) => [name, built(index)]),
    ) as Built<Indexes>,
  })

/** The same indexes by name, as they are built. */
type Built<Indexes> = { [Name in keyof Indexes]: Index }

const built = ({ fields, unique }: Index): Index => (unique ? { fields, unique } : { fields: [...fields, '_id'] })

/** Every collection by name: each word adds its own in its `collections.ts`. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the words augment it; the kernel knows none
export interface Collections {}

export type CollectionName = keyof Collections

/** All that is declared. A type of its own, so that it can be gone through by name. */
export type CollectionTable = { [C in CollectionName]: Collections[C] }
export type DocumentOf<C extends CollectionName> = NonNullable<Collections[C]['document']>
export type IndexName<C extends CollectionName> = keyof Collections[C]['indexes'] & string
