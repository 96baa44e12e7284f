import type { Disk } from './disk'
import type { RowBatch } from './rows.cjs'
import type { Row, Table } from './table'

/** What the changes of one turn make of a document. */
export interface Unwritten {
  /** Undefined where it is removed. */
  row: Row | undefined
  /** Whether the disk has it before them. */
  exists: boolean
}

/**
 * Everything that is decided in a turn of the event loop reaches the disk together, in one SQLite transaction and with
 * one fsync. While one batch is being written the next one gathers, which makes batches as large as the disk is slow.
 */
export interface GroupCommit<Owner> {
  /** Notes one change of a document that exists or not. What is noted without a pause is written whole or not at all. */
  note(table: Table<Owner>, id: string, exists: boolean, row: Row | undefined): void
  /** Resolves once everything noted so far is on the disk; rejects if it could not be written. */
  durable(): Promise<void>
  /** Waits, without letting anything else run, until everything noted so far is on the disk or given up. */
  settle(): void
  /** To be told what became of the batch that the disk was given. */
  answered(fault: Error | undefined): void
}

interface Batch<Owner> {
  changes: Map<Table<Owner>, Map<string, Unwritten>>
  written: Promise<void>
  resolve(): void
  reject(error: unknown): void
}

const nothingOpen = Promise.resolve()

/**
 * @param undone called when a batch is given up, before anyone hears of it: nothing noted since the last written one counts.
 * @param beforeCommit may throw, to stand for a disk that fails.
 */
export function groupCommit<Owner>(
  disk: Disk,
  undone: () => void,
  beforeCommit: () => void = () => undefined,
): GroupCommit<Owner> {
  let gathering: Batch<Owner> | undefined
  let writing: Batch<Owner> | undefined

  function note(table: Table<Owner>, id: string, exists: boolean, row: Row | undefined) {
    const changes = changesOf(gather(), table)
    const known = changes.get(id)
    if (known) {
      known.row = row
      return
    }
    const change = { row, exists }
    changes.set(id, change)
    table.unwritten.set(id, change)
  }

  function gather(): Batch<Owner> {
    if (gathering) return gathering
    setImmediate(flush)
    gathering = newBatch()
    return gathering
  }

  function flush() {
    if (!gathering || writing) return
    writing = gathering
    gathering = undefined
    try {
      beforeCommit()
    } catch (error) {
      giveUp(error)
      return
    }
    disk.write(rowsOf(writing))
  }

  function answered(fault: Error | undefined) {
    if (fault) return giveUp(fault)
    const batch = writing
    writing = undefined
    for (const [table, changes] of batch?.changes ?? [])
      for (const [id, change] of changes) table.noteWritten(id, change)
    flush()
    batch?.resolve()
  }

  /** What gathers rests on what was being written, so both are lost. */
  function giveUp(error: unknown) {
    const lost = [writing, gathering]
    writing = gathering = undefined
    for (const batch of lost) for (const table of batch?.changes.keys() ?? []) table.unwritten.clear()
    undone()
    for (const batch of lost) batch?.reject(error)
  }

  return {
    note,
    answered,
    durable: () => (gathering ?? writing)?.written ?? nothingOpen,
    settle() {
      disk.wait()
      flush()
      disk.wait()
    },
  }
}

function changesOf<Owner>(batch: Batch<Owner>, table: Table<Owner>): Map<string, Unwritten> {
  const known = batch.changes.get(table) ?? new Map<string, Unwritten>()
  batch.changes.set(table, known)
  return known
}

const noKeys: never[] = []

const rowsOf = <Owner>({ changes }: Batch<Owner>): RowBatch =>
  [...changes].map(([{ name }, changed]) => [
    name,
    [...changed].map(([id, { row, exists }]) => [id, row?.text ?? null, row?.keys ?? noKeys, exists]),
  ])

function newBatch<Owner>(): Batch<Owner> {
  let resolve: () => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const written = new Promise<void>((onWritten, onFailed) => {
    resolve = onWritten
    reject = onFailed
  })
  // Whoever wrote awaits it; a turn nobody awaits must not end the process.
  written.catch(() => undefined)
  return { changes: new Map(), written, resolve, reject }
}
