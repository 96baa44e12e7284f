import type { Stripped } from './clean'
import { orientationIn, tiffSaying, type Orientation } from './orientation'

/** A file of ten thousand chunks is put together to exhaust whoever reads it. */
const chunksMax = 10_000

const signature = Buffer.from('89504e470d0a1a0a', 'hex')

/**
 * Chunks that change what is seen, and how long each may be (W3C PNG, 11): nothing else has room in them. Text, time,
 * profiles, Exif and the frames of an animation are left out.
 */
const kept: Record<string, number> = {
  IHDR: 13,
  PLTE: 768,
  IDAT: Infinity,
  tRNS: 256,
  gAMA: 4,
  cHRM: 32,
  sRGB: 1,
  sBIT: 4,
  bKGD: 6,
  pHYs: 9,
}

/** A PNG without its metadata (W3C PNG, 5.3: chunks of a length, a type, content and a CRC), ending at its end. */
export function strippedPng(content: Buffer): Stripped | undefined {
  if (!content.subarray(0, 8).equals(signature) || content.toString('latin1', 12, 16) !== 'IHDR') return undefined
  if (content.length < 33) return undefined
  const chunks: Buffer[] = []
  let orientation: Orientation = 1
  let hasPixels = false
  let at = signature.length
  for (let count = 0; count < chunksMax && at + 12 <= content.length; count += 1) {
    const length = content.readUInt32BE(at)
    const type = content.toString('latin1', at + 4, at + 8)
    const next = at + 12 + length
    if (next > content.length) return undefined
    if (type === 'eXIf') orientation = orientationIn(content.subarray(at + 8, next - 4))
    if (type === 'IEND') {
      if (!hasPixels) return undefined
      const [head, ...rest] = chunks
      const turned = orientation > 1 ? [chunkOf('eXIf', tiffSaying(orientation))] : []
      const bytes = Buffer.concat([
        signature,
        head ?? Buffer.alloc(0),
        ...turned,
        ...rest,
        chunkOf('IEND', Buffer.alloc(0)),
      ])
      return { bytes, orientation, frames: 1, width: content.readUInt32BE(16), height: content.readUInt32BE(20) }
    }
    const lengthMax = kept[type]
    if (lengthMax !== undefined) {
      if (length > lengthMax) return undefined
      chunks.push(content.subarray(at, next))
    }
    hasPixels ||= type === 'IDAT'
    at = next
  }
  return undefined
}

function chunkOf(type: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + body.length)
  chunk.writeUInt32BE(body.length, 0)
  chunk.write(type, 4, 'latin1')
  body.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length)
  return chunk
}

/** W3C PNG, annex D. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
