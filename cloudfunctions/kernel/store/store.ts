import type { CollectionName, DocumentOf, IndexName } from './collections'

/**
 * The store port: what every adapter offers and nothing a cloud database could not keep.
 *
 * - Inside a transaction: single documents by id only.
 * - Outside: several documents of one collection by id, one-document conditional updates, and pages read along a declared
 *   index.
 * - A transaction's function is pure apart from its `Transaction` and may run again after a conflict.
 */
export interface Store {
  get<C extends CollectionName>(collection: C, id: string): Promise<DocumentOf<C> | undefined>
  /**
   * Documents of one collection in one call, each at the place of its id; undefined where there is none. At most `pageLimitMax`
   * ids, else it throws a `RangeError` with nothing read; for no ids there is no call. An id may be named twice.
   */
  getMany<C extends CollectionName>(collection: C, ids: readonly string[]): Promise<(DocumentOf<C> | undefined)[]>
  /** Reads one page along a declared index; `next` is the cursor of the following page, absent on the last. */
  page<C extends CollectionName>(collection: C, index: IndexName<C>, query: PageQuery): Promise<Page<DocumentOf<C>>>
  /** Creates one document; false where its id or a unique key is taken. */
  create<C extends CollectionName>(collection: C, document: DocumentOf<C>): Promise<boolean>
  /** Changes one document if it exists and meets every condition, atomically; false where it does not. */
  updateIf<C extends CollectionName>(
    collection: C,
    id: string,
    conditions: Conditions,
    change: Change,
  ): Promise<boolean>
  /** Removes one document; false where there was none. */
  remove<C extends CollectionName>(collection: C, id: string): Promise<boolean>
  /**
   * Runs `work` in a snapshot transaction and commits what it wrote. Conflicts run it again, with jitter, at most
   * `runsMax` times within `patienceMs`, then throw. A `create` that meets an existing id ends it with nothing written.
   */
  transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<Committed<T>>
}

/** One operation at a time, at most `transactionOperationsMax`: whatever overlaps or goes beyond is refused (`Misused`). */
export interface Transaction {
  get<C extends CollectionName>(collection: C, id: string): Promise<DocumentOf<C> | undefined>
  create<C extends CollectionName>(collection: C, document: DocumentOf<C>): Promise<void>
  /** Writes the whole document, creating it where it is missing. */
  put<C extends CollectionName>(collection: C, document: DocumentOf<C>): Promise<void>
  remove<C extends CollectionName>(collection: C, id: string): Promise<void>
}

export type Committed<T> = { committed: true; value: T } | { committed: false; exists: CollectionName }

export type Scalar = string | number | boolean | null

export interface PageQuery {
  /** Values for the index's leading fields, in full. */
  equals?: Record<string, Scalar>
  /** Bounds, both inclusive, on the first index field that `equals` does not name. */
  range?: { from?: string | number; to?: string | number }
  /** Direction along the first index field that `equals` does not name, ties broken by id in the same direction. */
  order?: 'ascending' | 'descending'
  /** The `next` of an earlier page of the same query. */
  after?: string
  /** 1 to `pageLimitMax`. */
  limit: number
}

export interface Page<Document> {
  documents: Document[]
  /** The cursor behind the last document, whether or not more follow now; absent on an empty page. */
  end?: string
  /** The same, where more follow. */
  next?: string
}

/** Field paths may be dotted. Every condition must hold. */
export type Conditions = Record<
  string,
  | { equals: Scalar }
  | { atLeast: number }
  | { atMost: number }
  | { contains: string }
  | { lacks: string }
  | { absent: true }
>

export interface Change {
  set?: Record<string, unknown>
  increase?: Record<string, number>
  /** Appends one value to an array field. */
  append?: Record<string, string>
  /** Takes every equal value out of an array field. */
  withdraw?: Record<string, string>
  /** Fields that are taken off the document; one that is not there stays away. */
  drop?: readonly string[]
}

/**
 * CloudBase answers at most 1,000 documents to a function's `get`; 200 keeps an answer of 5 kB documents at 1 MB. Whatever a page
 * names can be read in one call as well (`getMany`).
 */
export const pageLimitMax = 200

/**
 * CloudBase's own material allows a transaction 100 operations. Work over a list of documents takes so few at a time that
 * what it does with each fits (`fitting`).
 */
export const transactionOperationsMax = 100

/**
 * No run begins later than this after the first: it rides out seconds of contention and, with whatever the last run takes on
 * a slow database, still ends inside a phone's twenty seconds.
 */
export const patienceMs = 12_000

/** As many as fit into the patience with full jitter up to 320 ms; where waiting takes no time, this is the bound. */
export const runsMax = 50

/**
 * Thrown where the database would not do it for now, however often it was asked: a transaction met a conflict every time it
 * ran, or a quota was used up; or where another service would not. Nothing was written, and the caller may try again.
 */
export class Busy extends Error {
  constructor(message = 'the database was busy however often it was asked') {
    super(message)
  }
}

/** Thrown where a transaction's work does what CloudBase refuses: a fault of the program, with nothing written. */
export class Misused extends Error {
  constructor(how: string) {
    super(`a transaction was misused: ${how}`)
  }
}

/** Thrown where whoever asked was put out meanwhile: nothing was written. */
export class PutOut extends Error {
  constructor() {
    super('whoever asked is not in any more')
  }
}

/** Thrown for a cursor that no page of this store gave out: it came from outside, and nothing was read. */
export class ForeignCursor extends RangeError {
  constructor() {
    super('not a cursor of this store')
  }
}
