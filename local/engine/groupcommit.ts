import type Database from 'libsql'

/** One SQLite transaction for everything written in a turn of the event loop, and so one fsync for all of it. */
export interface GroupCommit {
  /** Call before writing: opens the turn's transaction if it is not open. */
  enter(): void
  /** Resolves once everything written so far is on the disk; rejects if it could not be written. */
  durable(): Promise<void>
  /** Call when a statement failed: undoes the whole turn, and throws `error`. */
  fail(error: unknown): never
  /** Commits now instead of at the end of the turn. */
  flush(): void
}

interface Batch {
  flushed: Promise<void>
  resolve(): void
  reject(error: unknown): void
}

const nothingOpen = Promise.resolve()

/**
 * @param undone called after a roll-back, before anyone hears of it: the database is as it was at the last commit.
 * @param beforeCommit may throw, to stand for a disk that fails.
 */
export function groupCommit(
  database: Database.Database,
  undone: () => void,
  beforeCommit: () => void = () => undefined,
): GroupCommit {
  let open: Batch | undefined

  function enter() {
    if (open) return
    database.exec('BEGIN')
    open = newBatch()
    setImmediate(flush)
  }

  function flush() {
    const batch = open
    if (!batch) return
    try {
      beforeCommit()
      database.exec('COMMIT')
    } catch (error) {
      undo(batch, error)
      return
    }
    open = undefined
    batch.resolve()
  }

  function undo(batch: Batch, error: unknown) {
    open = undefined
    // SQLite has already rolled back after errors such as a full disk.
    if (database.inTransaction) database.exec('ROLLBACK')
    undone()
    batch.reject(error)
  }

  return {
    enter,
    flush,
    durable: () => open?.flushed ?? nothingOpen,
    fail(error) {
      if (open) undo(open, error)
      throw error
    },
  }
}

function newBatch(): Batch {
  let resolve: () => void = () => undefined
  let reject: (error: unknown) => void = () => undefined
  const flushed = new Promise<void>((onFlushed, onFailed) => {
    resolve = onFlushed
    reject = onFailed
  })
  // Whoever wrote awaits it; a turn nobody awaits must not end the process.
  flushed.catch(() => undefined)
  return { flushed, resolve, reject }
}
