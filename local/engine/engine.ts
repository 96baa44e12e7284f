import Database from 'libsql'
import type { Clock } from './clock'
import { machineClock } from './clock'
import type { Disk } from './disk'
import { fileDisk, memoryDisk } from './disk'
import { groupCommit } from './groupcommit'
import { history } from './history'
import { claimFile, isInMemory } from './ownership'
import { recentTexts } from './recent'
import { Refusal, duplicate, ended } from './refusal'
import type { Scan } from './scan'
import type { Indexes, Table, Written } from './table'
import { openTable, uniqueKey } from './table'
import type { Owner, Shared, Transaction } from './transaction'
import { apply, beginTransaction, claimName, dropExpired, holderOf, keyFields, transactionLifeMs } from './transaction'

export interface EngineOptions {
  /** A file, or `:memory:`. One process at a time may have a file open. */
  path: string
  /** Collections and their indexes; an existing file keeps its documents and gets these indexes. */
  collections: Readonly<Record<string, { indexes: Indexes }>>
  clock?: Clock
  /** May throw, to stand for a disk that fails at a commit. */
  beforeCommit?: () => void
}

export interface CollectionFacts {
  name: string
  indexes: Indexes
  documents: number
}

/**
 * Documents on SQLite, with snapshot transactions above it. Everything but waiting is synchronous: what is written counts
 * at once, and a thread of its own brings it to the disk. Texts are a document's JSON, `_id` included.
 */
export interface Engine {
  read(collection: string, id: string): string | undefined
  /** Whether the disk knows of a document what `read` answers. */
  isWritten(collection: string, id: string): boolean
  /** Documents' texts along an index, or along the ids where `fields` is empty. */
  texts(collection: string, scan: Scan): string[]
  /** The same as the text of one JSON array. */
  array(collection: string, scan: Scan): string
  /**
   * Writes one document outside any transaction: `decide` gets the committed text and answers what to write, `remove`,
   * or undefined to leave it. What it would write waits while a transaction holds the document or a unique key, and is
   * then decided anew. Resolves, once on the disk, to whether anything was written; refuses with `duplicate` and `timeout`.
   */
  change(collection: string, id: string, decide: Decide): Promise<boolean>
  begin(): Transaction
  /** Resolves once all that anyone could have read so far is on the disk. */
  durable(): Promise<void>
  /** Adds a collection without indexes; false where it exists. */
  addCollection(name: string): boolean
  has(collection: string): boolean
  count(collection: string): number
  collections(): CollectionFacts[]
  indexes(collection: string): Indexes
  /** SQLite's plan for a walk, e.g. to see that an index serves it. */
  explain(collection: string, scan: Scan): string[]
  /** Whether an index can't answer for every document because some have arrays along it. */
  hasArrays(collection: string, index: string): boolean
  /** Removes every document of every collection. */
  clear(): Promise<void>
  /**
   * Leaves nothing of what was removed in the file or beside it: SQLite keeps old contents in free pages, in gaps of used
   * ones and in the log. Writes the whole file anew, so it takes as long as that.
   */
  forgetRemoved(): void
  close(): void
}

export type Decide = (current: string | undefined) => Written | 'remove' | undefined

export function openEngine(options: EngineOptions): Engine {
  const giveUp = claimFile(options.path)
  const database = openDatabase(options.path)
  const tables = new Map<string, Table<Owner>>()
  const open = new Set<Owner>()
  const disk: Disk = isInMemory(options.path)
    ? memoryDisk(database, (fault) => shared.commits.answered(fault))
    : fileDisk(options.path, settings, (fault) => shared.commits.answered(fault))
  const shared: Shared = {
    clock: options.clock ?? machineClock,
    history: history(),
    open,
    commits: groupCommit(disk, dropAll, options.beforeCommit),
    table(collection) {
      const table = tables.get(collection)
      if (!table) throw new Refusal('noCollection', `there is no collection ${collection}`, { collection })
      return table
    },
  }
  const { table, commits, clock } = shared
  const ground = { database, recent: recentTexts(recentCharactersMax), settle: commits.settle }

  // Whatever was open may have read what has just been rolled back.
  function dropAll() {
    for (const owner of [...open])
      owner.drop(new Refusal('conflict', 'the disk refused what this transaction rests on'))
  }

  function declare(name: string, indexes: Indexes) {
    const opened = openTable<Owner>(ground, name, indexes)
    tables.set(name, opened)
    disk.declare(name, opened.sql)
  }
  database.exec('BEGIN')
  for (const [name, { indexes }] of Object.entries(options.collections)) declare(name, indexes)
  for (const name of otherTables(database, tables)) declare(name, {})
  database.exec('COMMIT')

  async function change(collection: string, id: string, decide: Decide): Promise<boolean> {
    const target = table(collection)
    const givesUpAt = clock.now() + transactionLifeMs
    for (;;) {
      const holder = holderOf(target, id) ?? attempt(target, id, decide)
      if (typeof holder === 'boolean') {
        await commits.durable()
        return holder
      }
      // As in MongoDB, a write whose condition fails on what is committed has nothing to wait for.
      if (decide(target.read(id)) === undefined) {
        await commits.durable()
        return false
      }
      // Bounded: every holder expires, and this write gives up after as long as one transaction may live.
      if (clock.now() >= givesUpAt) throw new Refusal('timeout', `${collection}/${id} is held`, { collection })
      await ending(holder, clock)
    }
  }

  /** Decides and writes; or answers who holds a unique key that it wants. */
  function attempt(target: Table<Owner>, id: string, decide: Decide): boolean | Owner {
    const before = target.read(id)
    const decided = decide(before)
    if (decided === undefined) return false
    const written = decided === 'remove' ? undefined : decided
    const holder = written && keyHolder(target, id, written)
    if (holder) return holder
    if (written) target.noteArrays(written.document)
    apply(shared, [{ table: target, id, before, after: written && target.row(written) }])
    return true
  }

  return {
    read: (collection, id) => table(collection).read(id),
    isWritten: (collection, id) => !table(collection).unwritten.has(id),
    texts: (collection, scan) => table(collection).texts(scan),
    array: (collection, scan) => table(collection).array(scan),
    change,
    begin() {
      const oldest = open.values().next().value
      if (oldest) dropExpired(oldest)
      return beginTransaction(shared)
    },
    durable: commits.durable,
    addCollection(name) {
      if (tables.has(name)) return false
      // Two connections must not write at once.
      commits.settle()
      declare(name, {})
      return true
    },
    has: (collection) => tables.has(collection),
    count: (collection) => table(collection).count(),
    collections: () => [...tables.values()].map(({ name, indexes, count }) => ({ name, indexes, documents: count() })),
    indexes: (collection) => table(collection).indexes,
    explain: (collection, scan) => table(collection).explain(scan),
    hasArrays: (collection, index) => table(collection).hasArrays(index),
    async clear() {
      dropAll()
      for (const cleared of tables.values()) for (const id of cleared.ids()) commits.note(cleared, id, true, undefined)
      await commits.durable()
    },
    forgetRemoved() {
      commits.settle()
      if (isInMemory(options.path)) return
      database.exec('VACUUM')
      database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()
    },
    close() {
      commits.settle()
      for (const owner of [...open]) owner.drop(ended('the engine was closed'))
      disk.close()
      // The binding closes a connection only once its statements are collected; the log is emptied without waiting for it.
      database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all()
      database.close()
      giveUp()
    },
  }
}

/** Who among open transactions is in the way of a document's unique keys; refuses keys that are committed. */
function keyHolder(table: Table<Owner>, id: string, { document }: Written): Owner | undefined {
  for (const index of table.uniques) {
    const key = uniqueKey(index, document)
    const claim = table.claims.get(claimName(index, key))
    if (claim && !dropExpired(claim.owner)) return claim.owner
    const taken = table.withKey(index, key)
    if (taken === undefined || taken === id) continue
    const holder = holderOf(table, taken)
    if (holder) return holder
    throw duplicate(table.name, index.name, keyFields(index, key))
  }
  return undefined
}

/** Resolves when a transaction ends, at the latest when its life is over. */
function ending(owner: Owner, clock: Clock): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.later(Math.max(0, owner.expiresInMs()) + 1, resolve)
    owner.whenEnded(() => {
      cancel()
      resolve()
    })
  })
}

/** Pages of the log that SQLite gathers before it copies them into the file: 16 MB, so that hot pages are copied once. */
const checkpointPages = 4000
/** Memory for pages read from the file. */
const cacheKibibytes = 128 * 1024

/** Some hundred thousand documents; up to twice as many bytes. */
const recentCharactersMax = 64_000_000

const settings = [
  'journal_mode=WAL',
  'synchronous=FULL',
  `wal_autocheckpoint=${checkpointPages}`,
  `cache_size=-${cacheKibibytes}`,
  // What is removed is overwritten: erased people are not read out of free pages.
  'secure_delete=ON',
]

function openDatabase(path: string): Database.Database {
  const database = new Database(path)
  for (const setting of settings) database.prepare(`PRAGMA ${setting}`).all()
  return database
}

/** Collections made by `addCollection` in an earlier run. */
function otherTables(database: Database.Database, known: ReadonlyMap<string, unknown>): string[] {
  const rows = database.prepare(`SELECT name FROM sqlite_master WHERE type='table'`).raw().all([]) as [string][]
  return rows.map(([name]) => name).filter((name) => !known.has(name) && !name.startsWith('sqlite_'))
}
