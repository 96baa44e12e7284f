import type { IncomingMessage } from 'node:http'

/** Whoever is refused reads the answer while it is still sending; what it sends meanwhile is thrown away, so long. */
const drainedMs = 500

/**
 * Collects a request's body. One that says that it is longer, or turns out to be, is not kept, and its connection ends if it
 * goes on. Nothing is done with a body that is broken off.
 */
export function bodyWithin(
  bytesMax: number,
  incoming: IncomingMessage,
  done: (body: Buffer | 'tooLarge') => void,
): void {
  const chunks: Buffer[] = []
  let bytes = 0
  let isTooLarge = false

  function refuse() {
    isTooLarge = true
    chunks.length = 0
    done('tooLarge')
    const cut = setTimeout(() => incoming.socket.destroySoon(), drainedMs).unref()
    incoming.once('end', () => clearTimeout(cut))
  }

  incoming.on('data', (chunk: Buffer) => {
    if (isTooLarge) return
    bytes += chunk.length
    if (bytes > bytesMax) refuse()
    else chunks.push(chunk)
  })
  incoming.on('end', () => {
    const [only] = chunks
    if (!isTooLarge) done(only && chunks.length === 1 ? only : Buffer.concat(chunks))
  })
  // Its length is said in the header, which Node holds it to, or in none.
  if (Number(incoming.headers['content-length'] ?? 0) > bytesMax) refuse()
}
