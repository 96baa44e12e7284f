import type { Stripped } from './clean'
import { tablesIn } from './jpeg-tables'
import { orientationIn, tiffSaying, type Orientation } from './orientation'

/** A file has some dozens of segments; more than this is not a picture. */
const segmentsMax = 1_000
/** A progressive picture has some ten; each one more is the whole picture gone over again. */
const scansMax = 64

const startOfImage = 0xffd8
const startOfScan = 0xda
const endOfImage = 0xd9
const exif = 0xe1
const adobe = 0xee

/** Frames that every phone shows: baseline, extended and progressive Huffman coding (ITU T.81, table B.1). */
const frames = [0xc0, 0xc1, 0xc2]

/** JFIF 1.01 without a thumbnail. */
const jfif = Buffer.from('ffe000104a46494600010100000100010000', 'hex')

/**
 * A JPEG made of nothing but its frame, its tables and its scans, up to the end of the first picture; what was understood
 * of the rest, the orientation and Adobe's colour transform, is written anew. Cameras put second pictures, films and
 * profiles of their own into other segments and behind the end (CIPA DC-007). Undefined where it is not put together like
 * one (ITU T.81, annex B: segments of a marker, a length and content; entropy-coded data behind a scan's header).
 */
export function strippedJpeg(content: Buffer): Stripped | undefined {
  if (content.length < 4 || content.readUInt16BE(0) !== startOfImage) return undefined
  const kept: Buffer[] = []
  let size: { width: number; height: number } | undefined
  let orientation: Orientation = 1
  let transform: number | undefined
  let scans = 0
  const tables = new Set<string>()
  let at = 2
  for (let segments = 0; segments < segmentsMax && at + 2 <= content.length; segments += 1) {
    if (content[at] !== 0xff) return undefined
    const marker = content[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === endOfImage) {
      if (!size || scans === 0) return undefined
      const bytes = Buffer.concat([headOf(orientation, transform), ...kept, Buffer.from([0xff, endOfImage])])
      return { bytes, orientation, frames: 1, ...size }
    }
    if (at + 4 > content.length) return undefined
    const end = at + 2 + content.readUInt16BE(at + 2)
    if (end < at + 4 || end > content.length) return undefined
    const body = content.subarray(at + 4, end)
    if (frames.includes(marker)) {
      if (size || scans > 0 || body[0] !== 8 || body.length !== 6 + 3 * (body[5] ?? 0)) return undefined
      size = { height: body.readUInt16BE(1), width: body.readUInt16BE(3) }
    }
    if (marker === exif && body.toString('latin1', 0, 6) === 'Exif\0\0' && orientation === 1)
      orientation = orientationIn(body.subarray(6))
    if (marker === adobe && body.toString('latin1', 0, 5) === 'Adobe' && body.length >= 12) transform = body[11]
    const isScan = marker === startOfScan
    if (isScan && (!size || scans >= scansMax || body.length !== 4 + 2 * (body[0] ?? 0))) return undefined
    const defined = tablesIn(marker, body)
    // What is defined anew before it was used would only be a place to put something.
    if (!defined || defined.some((table) => tables.has(table))) return undefined
    for (const table of defined) tables.add(table)
    if (isScan || frames.includes(marker) || defined.length > 0) kept.push(content.subarray(at, end))
    at = end
    if (isScan) {
      scans += 1
      tables.clear()
      at = endOfScan(content, end)
      if (at === end) return undefined
      kept.push(content.subarray(end, at))
    }
  }
  return undefined
}

/** Where a scan's entropy-coded data ends: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(content: Buffer, from: number): number {
  for (let at = content.indexOf(0xff, from); at !== -1 && at + 1 < content.length; at = content.indexOf(0xff, at + 1)) {
    const next = content[at + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return content.length
}

function headOf(orientation: Orientation, transform: number | undefined): Buffer {
  const parts: Buffer[] = [Buffer.from([0xff, 0xd8])]
  // JFIF promises YCbCr; where Adobe says otherwise its own segment stands alone.
  if (transform === undefined) parts.push(jfif)
  if (orientation > 1)
    parts.push(segment(exif, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiffSaying(orientation)])))
  if (transform !== undefined)
    parts.push(segment(adobe, Buffer.concat([Buffer.from('Adobe\0d\0\0\0\0', 'latin1'), Buffer.from([transform])])))
  return Buffer.concat(parts)
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
