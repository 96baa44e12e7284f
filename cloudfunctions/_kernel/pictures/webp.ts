/** A file of ten thousand chunks is put together to exhaust whoever reads it. */
const chunksMax = 10_000

const headLength = 12
const dropped = new Set(['EXIF', 'XMP '])

/** Bits of the extended header that announce Exif and XMP. */
const metadataBits = 0x0c

/** A WebP without its metadata (RFC 9649, 2.3: chunks of a name, a length and content padded to two bytes). */
export function withoutWebpMetadata(content: Buffer): Buffer | undefined {
  const parts: Buffer[] = []
  let at = headLength
  for (let chunks = 0; chunks < chunksMax && at + 8 <= content.length; chunks += 1) {
    const name = content.toString('latin1', at, at + 4)
    const length = content.readUInt32LE(at + 4)
    const next = at + 8 + length + (length % 2)
    if (at + 8 + length > content.length) return undefined
    if (!dropped.has(name))
      parts.push(name === 'VP8X' ? unannounced(content.subarray(at, next)) : content.subarray(at, next))
    at = next
  }
  const body = Buffer.concat(parts)
  const head = Buffer.from(content.subarray(0, headLength))
  head.writeUInt32LE(body.length + 4, 4)
  return parts.length > 0 ? Buffer.concat([head, body]) : undefined
}

function unannounced(header: Buffer): Buffer {
  const changed = Buffer.from(header)
  changed.writeUInt8((changed[8] ?? 0) & ~metadataBits, 8)
  return changed
}
