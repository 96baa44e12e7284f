/** A file of ten thousand chunks is put together to exhaust whoever reads it. */
const chunksMax = 10_000

const signatureLength = 8

/** Chunks that change what is seen; text, time and Exif do not. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs'])

/** A PNG without its metadata (W3C PNG, 5.3: chunks of a length, a type, content and a CRC), ending at its end. */
export function withoutPngMetadata(content: Buffer): Buffer | undefined {
  const parts = [content.subarray(0, signatureLength)]
  let at = signatureLength
  for (let chunks = 0; chunks < chunksMax && at + 12 <= content.length; chunks += 1) {
    const type = content.toString('latin1', at + 4, at + 8)
    const next = at + 12 + content.readUInt32BE(at)
    if (next > content.length) return undefined
    if (kept.has(type)) parts.push(content.subarray(at, next))
    if (type === 'IEND') return Buffer.concat(parts)
    at = next
  }
  return undefined
}
