/** How a picture has to be turned is all that is kept of what a camera wrote (Exif 2.32, tag 0x0112): 1 is upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

const orientationTag = 0x0112
/** A camera writes some dozens of entries. */
const entriesMax = 200

/** The orientation that a TIFF structure tells; 1 where it tells none, or cannot be read. */
export function orientationIn(tiff: Buffer): Orientation {
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const long = (at: number) => (isLittle ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at))
  try {
    const directory = long(4)
    for (let entry = 0; entry < Math.min(short(directory), entriesMax); entry += 1) {
      const at = directory + 2 + entry * 12
      if (short(at) === orientationTag) return known(short(at + 8))
    }
  } catch {
    return 1
  }
  return 1
}

const known = (value: number): Orientation =>
  ([1, 2, 3, 4, 5, 6, 7, 8] as const).find((orientation) => orientation === value) ?? 1

/** A TIFF structure that says nothing but the orientation. */
export function tiffSaying(orientation: Orientation): Buffer {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  return tiff
}

/** Orientations from 5 on lie on their side. */
export const isOnItsSide = (orientation: Orientation): boolean => orientation >= 5
