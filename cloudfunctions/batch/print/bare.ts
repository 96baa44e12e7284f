import { sealCodes, sealedLineLength } from '../../../domain/code/seal'
import type { PrintRun } from './run'
import { refuseOutside } from './run'

/** About 700 kB: large enough that a write's own cost is nothing, small enough to stay in cache. */
const codesInChunk = 32_768

/** Bare codes, one a line, each ended by a line feed. Chunks are the caller's to keep. */
export async function* bareCodes(run: PrintRun): AsyncGenerator<Uint8Array> {
  refuseOutside(run)
  const { key, batchNumber, fromSerial, count, onProgress } = run
  // Bounded by `count`.
  for (let done = 0; done < count; done += codesInChunk) {
    const codes = Math.min(codesInChunk, count - done)
    const chunk = Buffer.allocUnsafe(codes * sealedLineLength)
    sealCodes(key, batchNumber, fromSerial + done, codes, chunk)
    yield chunk
    onProgress?.(done + codes, count)
  }
}
