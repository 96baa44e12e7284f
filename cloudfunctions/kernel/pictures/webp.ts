import type { Stripped } from './clean'
import { orientationIn, tiffSaying, type Orientation } from './orientation'

/** A file of ten thousand chunks is put together to exhaust whoever reads it. */
const chunksMax = 10_000

/** Bits of the extended header (RFC 9649, 2.7): transparency and animation are seen; profile, Exif and XMP are not. */
const alphaBit = 0x10
const animationBit = 0x02
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
  const orientation: Orientation = exif ? orientationIn(exif.body) : 1
  const heads = chunks.filter(({ name }) => name === 'VP8X')
  if (heads.length > 1 || (heads.length === 1 && chunks[0] !== heads[0])) return undefined
  const read = heads[0] ? onCanvas(heads[0].body, chunks) : imageIn(chunks)
  if (!read) return undefined
  const { size, seen } = read
  const frames = seen.filter(({ name }) => name === 'ANMF').length
  const flags =
    ((heads[0]?.body[0] ?? 0) & alphaBit) | (frames > 0 ? animationBit : 0) | (orientation > 1 ? exifBit : 0)
  const extended = heads[0] || orientation > 1 ? [{ name: 'VP8X', body: extendedHead(flags, size) }] : []
  const turned = orientation > 1 ? [{ name: 'EXIF', body: tiffSaying(orientation) }] : []
  return { bytes: riffOf([...extended, ...seen, ...turned]), orientation, frames: Math.max(1, frames), ...size }
}

/** What is seen, and how large it says it is. */
interface Seen {
  size: Size
  seen: Chunk[]
}

/** One picture: its pixels once, behind its transparency where they have none of their own (RFC 9649, 2.7.1). */
function imageIn(chunks: readonly Chunk[]): Seen | undefined {
  const seen = chunks.filter(({ name }) => pixels.includes(name))
  const image = seen.at(-1)
  const size = image && sizeOf(image)
  const isPlain = seen.length === 1
  const isMasked = seen.length === 2 && seen[0]?.name === 'ALPH' && image?.name === 'VP8 '
  return size && (isPlain || isMasked) ? { size, seen } : undefined
}

/** A picture that fills its canvas, or frames that stay on it: what is judged is what is unpacked. */
function onCanvas(head: Buffer, chunks: readonly Chunk[]): Seen | undefined {
  const size = extendedSize(head)
  if (!size) return undefined
  const moving = chunks.filter(({ name }) => name === 'ANMF')
  if (moving.length === 0) {
    const still = imageIn(chunks)
    return still && isAsLarge(still.size, size) ? still : undefined
  }
  const animation = chunks.filter(({ name }) => name === 'ANIM')
  const frames = moving.flatMap(({ body }) => frameOn(size, body) ?? [])
  const isWhole = animation.length === 1 && animation[0]?.body.length === 6 && frames.length === moving.length
  return isWhole && !chunks.some(({ name }) => pixels.includes(name))
    ? { size, seen: [...animation, ...frames] }
    : undefined
}

/** A frame of an animation (2.7.1.1: place and size in three bytes each, the place halved). */
function frameOn(canvas: Size, body: Buffer): Chunk | undefined {
  if (body.length < frameHeadLength) return undefined
  const size = { width: body.readUIntLE(6, 3) + 1, height: body.readUIntLE(9, 3) + 1 }
  const isInside =
    body.readUIntLE(0, 3) * 2 + size.width <= canvas.width && body.readUIntLE(3, 3) * 2 + size.height <= canvas.height
  const image = imageIn(chunksIn(body.subarray(frameHeadLength)) ?? [])
  if (!isInside || !image || !isAsLarge(image.size, size)) return undefined
  return { name: 'ANMF', body: Buffer.concat([body.subarray(0, frameHeadLength), ...image.seen.map(written)]) }
}

const isAsLarge = (one: Size, other: Size): boolean => one.width === other.width && one.height === other.height

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
function sizeOf({ name, body }: Chunk): Size | undefined {
  // A key frame, its start code, and something behind them.
  if (name === 'VP8 ' && body.length > 10 && !((body[0] ?? 1) & 1) && body.readUIntBE(3, 3) === 0x9d012a)
    return { width: body.readUInt16LE(6) & 0x3fff, height: body.readUInt16LE(8) & 0x3fff }
  // The signature, two sizes of 14 bits, whether there is transparency, and a version that is 0.
  if (name !== 'VP8L' || body.length < 5 || body[0] !== 0x2f || body.readUInt32LE(1) >>> 29 !== 0) return undefined
  const bits = body.readUInt32LE(1)
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
}
