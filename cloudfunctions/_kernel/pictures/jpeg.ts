/** A file has some dozens of segments before its picture; more than this is not one. */
const segmentsMax = 1_000

const startOfScan = 0xda
const endOfImage = 0xd9

/** JFIF, the colour profile and Adobe's colour transform are needed to show it; every other APPn and comment is not. */
const isKept = (marker: number): boolean =>
  marker === 0xe0 || marker === 0xe2 || marker === 0xee || !((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe)

/** How the picture has to be turned is all that is kept of what a camera wrote. */
const orientationTag = 0x0112

/**
 * A JPEG without its metadata (ITU T.81, annex B: segments of a marker, a length and content, up to the scan); what stands
 * behind the end of the picture is left out too. Undefined where it is not put together like one.
 */
export function withoutJpegMetadata(content: Buffer): Buffer | undefined {
  if (content.readUInt16BE(0) !== 0xffd8) return undefined
  const parts = [content.subarray(0, 2)]
  const orientation = orientationIn(content)
  if (orientation > 1) parts.push(orientationSegment(orientation))
  let at = 2
  for (let segments = 0; segments < segmentsMax && at + 4 <= content.length; segments += 1) {
    if (content[at] !== 0xff) return undefined
    const marker = content[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (marker === startOfScan) {
      const end = content.lastIndexOf(Buffer.from([0xff, endOfImage]))
      return end > at ? Buffer.concat([...parts, content.subarray(at, end + 2)]) : undefined
    }
    const next = at + 2 + content.readUInt16BE(at + 2)
    if (isKept(marker)) parts.push(content.subarray(at, next))
    at = next
  }
  return undefined
}

/** The orientation of an Exif segment, 1 where none is told. */
function orientationIn(content: Buffer): number {
  const exif = content.indexOf('Exif\0\0', 0, 'latin1')
  if (exif < 0 || exif > 4_096) return 1
  const tiff = exif + 6
  const isLittle = content.toString('latin1', tiff, tiff + 2) === 'II'
  const short = (at: number) => (isLittle ? content.readUInt16LE(at) : content.readUInt16BE(at))
  const long = (at: number) => (isLittle ? content.readUInt32LE(at) : content.readUInt32BE(at))
  try {
    const directory = tiff + long(tiff + 4)
    for (let entry = 0; entry < Math.min(short(directory), 200); entry += 1) {
      const at = directory + 2 + entry * 12
      if (short(at) === orientationTag) return Math.min(8, Math.max(1, short(at + 8)))
    }
  } catch {
    return 1
  }
  return 1
}

/** An Exif segment that says nothing but the orientation. */
function orientationSegment(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, 0xe1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
