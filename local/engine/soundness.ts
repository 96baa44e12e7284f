import Database from 'libsql'
import { statSync } from 'node:fs'

/** A look at every page of 64 MB takes tens of milliseconds; a start does not wait for more. */
const checkedBytesMax = 64 * 1024 * 1024

/**
 * Whether a file is a database that SQLite can read. Small ones are looked through page by page; of large ones only the
 * head and the list of tables, which tells a file that was cut off at its start or overwritten.
 */
export function isSound(path: string): boolean {
  try {
    const database = new Database(path)
    try {
      database.prepare('SELECT count(*) FROM sqlite_master').all()
      if (statSync(path).size > checkedBytesMax) return true
      const [first] = database.prepare('PRAGMA quick_check(1)').raw().all([]) as unknown[][]
      return first?.[0] === 'ok'
    } finally {
      database.close()
    }
  } catch {
    return false
  }
}
