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

/** Bits of a sample by colour type (W3C PNG, table 11.1). */
const depths: Record<number, readonly number[]> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}

interface Chunk {
  type: string
  body: Buffer
  /** With its length, its type and its CRC. */
  whole: Buffer
}

/**
 * A PNG without its metadata (W3C PNG, 5.3: chunks of a length, a type, content and a CRC), ending at its end. Undefined
 * where one that is kept is damaged, or stands where or oftener than it may (5.6): readers differ in which of two headers
 * they believe, and the size that is judged has to be the one that is unpacked.
 */
export function strippedPng(content: Buffer): Stripped | undefined {
  const chunks = chunksIn(content)
  const seen = chunks?.filter(({ type }) => kept[type] !== undefined)
  const [head, ...rest] = seen ?? []
  if (!chunks || !head || !isHead(head) || !isInOrder(rest) || !hasItsPalette(head, rest)) return undefined
  if (![head, ...rest].every(({ type, body, whole }) => body.length <= (kept[type] ?? 0) && isIntact(whole)))
    return undefined
  const exif = chunks.find(({ type }) => type === 'eXIf')
  const orientation: Orientation = exif ? orientationIn(exif.body) : 1
  const turned = orientation > 1 ? [chunkOf('eXIf', tiffSaying(orientation))] : []
  const end = chunkOf('IEND', Buffer.alloc(0))
  const bytes = Buffer.concat([signature, head.whole, ...turned, ...rest.map(({ whole }) => whole), end])
  return { bytes, orientation, frames: 1, width: head.body.readUInt32BE(0), height: head.body.readUInt32BE(4) }
}

/** Every chunk before the end; undefined where there is no end. */
function chunksIn(content: Buffer): Chunk[] | undefined {
  if (!content.subarray(0, 8).equals(signature)) return undefined
  const chunks: Chunk[] = []
  let at = signature.length
  for (let count = 0; count < chunksMax && at + 12 <= content.length; count += 1) {
    const next = at + 12 + content.readUInt32BE(at)
    if (next > content.length) return undefined
    const type = content.toString('latin1', at + 4, at + 8)
    if (type === 'IEND') return chunks
    chunks.push({ type, body: content.subarray(at + 8, next - 4), whole: content.subarray(at, next) })
    at = next
  }
  return undefined
}

function isHead({ type, body }: Chunk): boolean {
  if (type !== 'IHDR' || body.length !== 13) return false
  const [depth = 0, colorType = -1, compression, filter, interlace = 2] = body.subarray(8)
  return !!depths[colorType]?.includes(depth) && compression === 0 && filter === 0 && interlace <= 1
}

/** What comes behind the head: each kind once, and then the pixels in one run. */
function isInOrder(rest: readonly Chunk[]): boolean {
  const first = rest.findIndex(({ type }) => type === 'IDAT')
  if (first === -1) return false
  const before = rest.slice(0, first).map(({ type }) => type)
  const pixels = rest.slice(first)
  const hasPixels = pixels.some(({ body }) => body.length > 0)
  return (
    hasPixels &&
    pixels.every(({ type }) => type === 'IDAT') &&
    !before.includes('IHDR') &&
    new Set(before).size === before.length
  )
}

/** Indexed pictures have a palette, grey ones have none (11.2.2). */
function hasItsPalette({ body: head }: Chunk, rest: readonly Chunk[]): boolean {
  const [depth = 0, colorType = 0] = head.subarray(8)
  const palette = rest.find(({ type }) => type === 'PLTE')
  if (!palette) return colorType !== 3
  const colors = palette.body.length / 3
  return (
    colorType !== 0 && colorType !== 4 && colors >= 1 && colors % 1 === 0 && (colorType !== 3 || colors <= 2 ** depth)
  )
}

const isIntact = (whole: Buffer): boolean => crc32(whole.subarray(4, -4)) === whole.readUInt32BE(whole.length - 4)

function chunkOf(type: string, body: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + body.length)
  chunk.writeUInt32BE(body.length, 0)
  chunk.write(type, 4, 'latin1')
  body.copy(chunk, 8)
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + body.length)), 8 + body.length)
  return chunk
}

/** W3C PNG, annex D: what a byte does to the sum. */
const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  return crc
})

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crc >>> 8) ^ (crcTable[(crc ^ byte) & 255] ?? 0)
  return ~crc >>> 0
}
