import { readFileSync } from 'node:fs'
import { codeKeyFrom } from '../../cloudfunctions/kernel/ports/keys'
import { bareCodes } from '../../cloudfunctions/batch/print/bare'
import { writeSynced } from '../write-synced'

/** This process's own peak in bytes. Linux counts a parent's pages into a child's `maxRSS`, so its status file is asked first. */
const peakBytes = () => {
  try {
    return 1024 * Number(/VmHWM:\s*(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
  } catch {
    return 1024 * process.resourceUsage().maxRSS
  }
}

/** Mints bare codes to a file and answers the peak memory in bytes. Usage: mint-memory.ts <path> <count>. */
const [path = '', count = ''] = process.argv.slice(2)
const run = { key: codeKeyFrom(1, new Uint8Array(32)), batchNumber: 1, fromSerial: 0, count: Number(count), origin: '' }
void writeSynced(path, bareCodes(run)).then(() => process.stdout.write(String(peakBytes())))
