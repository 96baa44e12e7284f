import type { Stripped } from './clean'
import { orientationIn, tiffSaying, type Orientation } from './orientation'

/** A file of ten thousand chunks is put together to exhaust whoever reads it. */
const chunksMax = 10_000

/** Bits of the extended header (RFC 9649, 2.7): transparency and animation are seen; profile, Exif and XMP are not. */
const seenBits = 0x12
const exifBit = 0x08

/** Chunks that hold pixels, in a picture and in a frame of an animation. */
const pixels = ['VP8 ', 'VP8L', 'ALPH']
const frameHeadLength = 16

interface Chunk {
  name: string
  body: Buffer
}

/**
 * A WebP of nothing but its pixels, its transparency and its frames (RFC 9649, 2.3: chunks of a name, a length and content
 * padded to two bytes); the orientation is written anew. What stands behind the length it tells of itself is left out.
 */
export function strippedWebp(content: Buffer): Stripped | undefined {
  if (content.length < 20 || content.toString('latin1', 0, 4) !== 'RIFF') return undefined
  if (content.toString('latin1', 8, 12) !== 'WEBP') return undefined
  const chunks = chunksIn(content.subarray(12, 8 + content.readUInt32LE(4)))
  if (!chunks) return undefined
  const exif = chunks.find(({ name }) => name === 'EXIF')
  const orientation = exif ? orientationIn(exif.body) : 1
  const head = chunks.find(({ name }) => name === 'VP8X')
  const size = head ? extendedSize(head.body) : plainSize(chunks)
  const kept = chunks.flatMap((chunk) => seenOf(chunk) ?? [])
  if (!size || !kept.some(({ name }) => name !== 'ALPH' && name !== 'ANIM')) return undefined
  const flags = (head ? (head.body[0] ?? 0) & seenBits : 0) | (orientation > 1 ? exifBit : 0)
  const extended = head || orientation > 1 ? [{ name: 'VP8X', body: extendedHead(flags, size) }] : []
  const turned = orientation > 1 ? [{ name: 'EXIF', body: tiffSaying(orientation) }] : []
  const frames = Math.max(1, kept.filter(({ name }) => name === 'ANMF').length)
  return { bytes: riffOf([...extended, ...kept, ...turned]), orientation: orientation as Orientation, frames, ...size }
}

function chunksIn(content: Buffer): Chunk[] | undefined {
  const chunks: Chunk[] = []
  for (let at = 0; at + 8 <= content.length;) {
    const length = content.readUInt32LE(at + 4)
    if (at + 8 + length > content.length || chunks.length >= chunksMax) return undefined
    chunks.push({ name: content.toString('latin1', at, at + 4), body: content.subarray(at + 8, at + 8 + length) })
    at += 8 + length + (length % 2)
  }
  return chunks
}

/** What is seen of a chunk; undefined where it is none that is seen. */
function seenOf({ name, body }: Chunk): Chunk | undefined {
  if (pixels.includes(name)) return { name, body }
  if (name === 'ANIM') return { name, body: body.subarray(0, 6) }
  if (name !== 'ANMF' || body.length < frameHeadLength) return undefined
  const inner = chunksIn(body.subarray(frameHeadLength))?.filter((chunk) => pixels.includes(chunk.name)) ?? []
  return { name, body: Buffer.concat([body.subarray(0, frameHeadLength), ...inner.map(written)]) }
}

const written = ({ name, body }: Chunk): Buffer => {
  const head = Buffer.alloc(8)
  head.write(name, 0, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
}

function riffOf(chunks: readonly Chunk[]): Buffer {
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...chunks.map(written)])
  const head = Buffer.alloc(8)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

interface Size {
  width: number
  height: number
}

const extendedSize = (body: Buffer): Size | undefined =>
  body.length === 10 ? { width: body.readUIntLE(4, 3) + 1, height: body.readUIntLE(7, 3) + 1 } : undefined

function extendedHead(flags: number, { width, height }: Size): Buffer {
  const body = Buffer.alloc(10)
  body[0] = flags
  body.writeUIntLE(width - 1, 4, 3)
  body.writeUIntLE(height - 1, 7, 3)
  return body
}

/** The size that a picture's own header tells: RFC 6386, 9.1 for VP8, and RFC 9649, 3.4 for its lossless form. */
function plainSize(chunks: readonly Chunk[]): Size | undefined {
  const [first] = chunks
  if (first?.name === 'VP8 ' && first.body.length >= 10)
    return { width: first.body.readUInt16LE(6) & 0x3fff, height: first.body.readUInt16LE(8) & 0x3fff }
  if (first?.name !== 'VP8L' || first.body.length < 5 || first.body[0] !== 0x2f) return undefined
  const bits = first.body.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
