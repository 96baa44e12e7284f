/**
 * Why the engine would not do what it was asked:
 * - `conflict`: another transaction holds or has changed the document; the refused transaction is dropped.
 * - `ended`: the transaction was committed, aborted, or is older than `transactionLifeMs`.
 * - `duplicate`: the id or a unique key is taken; a transaction is dropped by it.
 * - `keyTooLong`: a key of an index is longer than `keyBytesMax`.
 * - `noCollection`: collections are never created by being written to.
 * - `timeout`: a plain write waited too long for transactions to let go of its document.
 */
export type RefusalKind = 'conflict' | 'ended' | 'duplicate' | 'keyTooLong' | 'noCollection' | 'timeout'

export interface RefusalFacts {
  collection?: string
  /** The index whose key is taken: `_id_` or a declared one. */
  index?: string
  /** The key that is taken, e.g. `{ number: 7 }`. */
  key?: Record<string, unknown>
}

export class Refusal extends Error {
  constructor(
    readonly kind: RefusalKind,
    message: string,
    readonly facts: RefusalFacts = {},
  ) {
    super(message)
    this.name = 'Refusal'
  }
}

export const isRefusal = (error: unknown, kind: RefusalKind): error is Refusal =>
  error instanceof Refusal && error.kind === kind

export const conflict = (collection: string, id: string): Refusal =>
  new Refusal('conflict', `${collection}/${id} is held or was changed by another transaction`, { collection })

export const ended = (why: string): Refusal => new Refusal('ended', `the transaction has ended: ${why}`)

export const duplicate = (collection: string, index: string, key: Record<string, unknown>): Refusal =>
  new Refusal('duplicate', `${collection} already has ${JSON.stringify(key)} in ${index}`, { collection, index, key })
