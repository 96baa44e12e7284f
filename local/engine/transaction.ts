import type { Clock } from './clock'
import type { Key } from './fields'
import type { GroupCommit } from './groupcommit'
import type { History } from './history'
import type { Refusal } from './refusal'
import { conflict, duplicate, ended } from './refusal'
import type { Row, Table, UniqueIndex, Written } from './table'
import { uniqueKey } from './table'

/** What CloudBase gives a transaction: "transaction must be commit or abort in 30 seconds". */
export const transactionLifeMs = 30_000

/**
 * A snapshot transaction. The snapshot is taken at its first read or write, not at its start; it sees its own writes.
 * A write is refused (`conflict`) at once where another open transaction has written the document, or where it was
 * changed since the snapshot; the refused transaction is dropped and every later call repeats the refusal.
 */
export interface Transaction {
  read(collection: string, id: string): string | undefined
  /** Writes a new document; refuses (`duplicate`) an id that exists. */
  create(collection: string, id: string, written: Written): void
  /** Writes a whole document whether or not it exists. */
  put(collection: string, id: string, written: Written): void
  /** False where there was nothing to remove. */
  remove(collection: string, id: string): boolean
  /** Where this transaction sees something other than what is committed: id → text, undefined where it sees nothing. */
  differences(collection: string): Map<string, string | undefined>
  /** Applies the writes; resolves once they are on the disk. */
  commit(): Promise<void>
  /** Forgets the writes; harmless after the end. */
  abort(): void
  /** Why it was dropped; undefined while it is open and after a commit or an abort. */
  refusal(): Refusal | undefined
}

interface Cell {
  table: Table<Owner>
  id: string
  before: string | undefined
  /** What has been written; undefined where it was removed, or only read. */
  after: Row | undefined
  written: boolean
  claims: string[]
}

/** A transaction as those see it who meet its locks. */
export interface Owner {
  expired(): boolean
  drop(reason: Refusal): void
  /** Runs `wake` when the transaction ends. */
  whenEnded(wake: () => void): void
  expiresInMs(): number
}

/** What transactions share with the engine. */
export interface Shared {
  clock: Clock
  history: History
  commits: GroupCommit<Owner>
  open: Set<Owner>
  table(collection: string): Table<Owner>
}

export function beginTransaction(shared: Shared): Transaction {
  const startedAt = shared.clock.now()
  const cells = new Map<string, Cell>()
  let snapshot: number | undefined
  /** A refusal, or the word for an end that nobody needs an error for: making one costs more than a write. */
  let over: Refusal | 'committed' | 'aborted' | undefined
  let waiting: (() => void)[] | undefined

  const owner: Owner = {
    expired: () => shared.clock.now() - startedAt > transactionLifeMs,
    expiresInMs: () => startedAt + transactionLifeMs - shared.clock.now(),
    whenEnded(wake) {
      waiting ??= []
      waiting.push(wake)
    },
    drop: end,
  }
  shared.open.add(owner)

  function end(reason: Refusal | 'committed' | 'aborted') {
    if (over) return
    over = reason
    shared.open.delete(owner)
    if (snapshot !== undefined) shared.history.close(snapshot)
    for (const cell of cells.values()) if (cell.written) release(cell, owner)
    waiting?.forEach((wake) => wake())
  }

  function refuse(reason: Refusal): never {
    end(reason)
    throw reason
  }

  function live() {
    if (!over && owner.expired()) end(ended('it was open for more than 30 seconds'))
    if (over) throw typeof over === 'string' ? ended(`it was ${over}`) : over
  }

  /** The document as this transaction sees it; remembered, so that committing needs no second read. */
  function cellOf(collection: string, id: string): Cell {
    live()
    const name = `${collection}/${id}`
    const known = cells.get(name)
    if (known) return known
    const table = shared.table(collection)
    snapshot ??= shared.history.open()
    const changed = shared.history.at(table.versions, id, snapshot)
    const before = changed ? changed.text : table.read(id)
    const cell: Cell = { table, id, before, after: undefined, written: false, claims: noClaims }
    cells.set(name, cell)
    return cell
  }

  function write(cell: Cell, written: Written | undefined) {
    const { table, id } = cell
    if (!cell.written) {
      const holder = holderOf(table, id)
      if (holder && holder !== owner) refuse(conflict(table.name, id))
      if (shared.history.changedSince(table.versions, id, snapshot ?? 0)) refuse(conflict(table.name, id))
    }
    if (table.uniques.length > 0) claimKeys(cell, written?.document)
    if (written) table.noteArrays(written.document)
    cell.after = written && table.row(written)
    cell.written = true
    table.locks.set(id, owner)
  }

  function claimKeys(cell: Cell, document: object | undefined) {
    const { table, id } = cell
    for (const claim of cell.claims) table.claims.delete(claim)
    cell.claims = []
    if (!document) return
    for (const index of table.uniques) {
      const key = uniqueKey(index, document)
      refuseTaken(table, id, index, key)
      const claim = claimName(index, key)
      table.claims.set(claim, { owner, id })
      cell.claims.push(claim)
    }
  }

  function refuseTaken(table: Table<Owner>, id: string, index: UniqueIndex, key: Key[]) {
    const claim = table.claims.get(claimName(index, key))
    if (claim && claim.owner !== owner && !dropExpired(claim.owner)) refuse(conflict(table.name, id))
    const taken = claim?.owner === owner ? claim.id : table.withKey(index, key)
    if (taken === undefined || taken === id) return
    // A key that this transaction has taken away from its old holder is free again, to this transaction only.
    const own = cells.get(`${table.name}/${taken}`)
    if (own?.written && claim?.owner !== owner) return
    const holder = holderOf(table, taken)
    if (holder && holder !== owner) refuse(conflict(table.name, id))
    if (shared.history.changedSince(table.versions, taken, snapshot ?? 0)) refuse(conflict(table.name, id))
    refuse(duplicate(table.name, index.name, keyFields(index, key)))
  }

  return {
    read: (collection, id) => seen(cellOf(collection, id)),
    create(collection, id, written) {
      const cell = cellOf(collection, id)
      if (seen(cell) !== undefined) refuse(duplicate(collection, '_id_', { _id: id }))
      write(cell, written)
    },
    put: (collection, id, written) => write(cellOf(collection, id), written),
    remove(collection, id) {
      const cell = cellOf(collection, id)
      if (seen(cell) === undefined) return false
      write(cell, undefined)
      return true
    },
    differences(collection) {
      live()
      snapshot ??= shared.history.open()
      return differences(shared, collection, snapshot, cells)
    },
    commit() {
      live()
      end('committed')
      apply(
        shared,
        [...cells.values()].filter((cell) => cell.written),
      )
      return shared.commits.durable()
    },
    abort: () => end('aborted'),
    refusal: () => (typeof over === 'string' ? undefined : over),
  }
}

const noClaims: string[] = []

/** The text of a document as its transaction sees it. */
const seen = ({ written, before, after }: Cell): string | undefined => (written ? after?.text : before)

/** Who holds a document; a holder past its life is dropped on the way. */
export function holderOf(table: Table<Owner>, id: string): Owner | undefined {
  const holder = table.locks.get(id)
  return holder && dropExpired(holder) ? undefined : holder
}

export function dropExpired(owner: Owner): boolean {
  if (!owner.expired()) return false
  owner.drop(ended('it was open for more than 30 seconds'))
  return true
}

function release({ table, id, claims }: Cell, owner: Owner) {
  if (table.locks.get(id) === owner) table.locks.delete(id)
  for (const claim of claims) if (table.claims.get(claim)?.owner === owner) table.claims.delete(claim)
}

export const claimName = (index: UniqueIndex, key: readonly Key[]): string => `${index.name}${JSON.stringify(key)}`

/** A unique key as MongoDB shows it in its refusal. */
export const keyFields = (index: UniqueIndex, key: readonly Key[]): Record<string, unknown> =>
  Object.fromEntries(index.fields.map((field, at) => [field, key[at] === -Infinity ? null : key[at]]))

/** One change of one document that is now committed. */
export interface Applied {
  table: Table<Owner>
  id: string
  before: string | undefined
  after: Row | undefined
}

/** Commits what a transaction or a plain write has decided. */
export function apply({ commits, history }: Shared, changes: readonly Applied[]) {
  if (changes.length === 0) return
  history.advance()
  for (const { table, id, before, after } of changes) {
    history.record(table.versions, id, before)
    commits.note(table, id, before !== undefined, after)
  }
}

function differences(shared: Shared, collection: string, snapshot: number, cells: ReadonlyMap<string, Cell>) {
  const table = shared.table(collection)
  const result = new Map<string, string | undefined>()
  for (const id of table.versions.keys()) {
    const changed = shared.history.at(table.versions, id, snapshot)
    if (changed) result.set(id, changed.text)
  }
  for (const cell of cells.values()) if (cell.table === table && cell.written) result.set(cell.id, seen(cell))
  return result
}
