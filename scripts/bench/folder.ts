import { mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** How Linux names file systems that live in memory: tmpfs and ramfs. */
const memoryFileSystems = new Set([0x01021994, 0x858458f6])

/** Runs `work` with a folder of its own on a real disk, and removes it afterwards. A commit to memory would flatter everybody. */
export async function withFolder<Value>(work: (folder: string) => Promise<Value>): Promise<Value> {
  const isMemory = memoryFileSystems.has(statfsSync(tmpdir()).type)
  const parent = isMemory ? join(__dirname, '../../dist/bench') : tmpdir()
  await mkdir(parent, { recursive: true })
  const folder = mkdtempSync(join(parent, 'mashang-bench-'))
  try {
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
