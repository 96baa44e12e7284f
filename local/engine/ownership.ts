import { readFileSync, rmSync, writeFileSync } from 'node:fs'

/** Another process has the file open. */
export class InUse extends Error {}

/** SQLite's name for a database that is nowhere else. */
export const isInMemory = (path: string): boolean => path === ':memory:'

/**
 * Claims a data file for this process, because locks and snapshots live in it and not in the file. A claim left behind
 * by a process that is gone is taken over. Answers how to give the file up.
 *
 * SQLite's own exclusive locking would do, were it not that the binding gives it up only when its statements happen to
 * be collected.
 */
export function claimFile(path: string): () => void {
  if (isInMemory(path)) return () => undefined
  const claim = `${path}.owner`
  try {
    writeFileSync(claim, String(process.pid), { flag: 'wx' })
  } catch {
    const owner = Number(readFileSync(claim, 'utf8'))
    if (isAlive(owner))
      throw new InUse(`${path} is in use by process ${owner}; stop that first, or remove ${claim} if it is long gone.`)
    writeFileSync(claim, String(process.pid))
  }
  return () => rmSync(claim, { force: true })
}

/** Whether a process of this machine still runs. */
export function isAlive(processId: number): boolean {
  if (!Number.isInteger(processId) || processId <= 0) return false
  try {
    process.kill(processId, 0)
    return true
  } catch (error) {
    // EPERM says that it lives and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
