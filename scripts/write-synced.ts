import { open, rename, rm } from 'node:fs/promises'

/**
 * Writes chunks to a file and has the disk confirm them, then gives the file its name: a name without `.part` is a whole
 * file. One chunk is written while the next is made. Answers the bytes written; on a fault nothing is left behind.
 */
export const writeSynced = async (path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> => {
  const part = `${path}.part`
  const file = await open(part, 'w')
  let written: Promise<void> = Promise.resolve()
  let bytes = 0
  try {
    for await (const chunk of chunks) {
      await written
      written = file.writeFile(chunk)
      bytes += chunk.length
    }
    await written
    await file.datasync()
    await file.close()
    await rename(part, path)
    return bytes
  } catch (fault) {
    await Promise.allSettled([written])
    await file.close().catch(() => undefined)
    await rm(part, { force: true })
    throw fault
  }
}
