import { imageSize } from 'image-size'

/** Decoding takes a second and tens of megabytes for some thousand pixels a side; a phone sends far less. */
export const pictureSideMax = 1_024

/** What is kept: sharp on a phone at the size it is shown, some 15 kB. */
const keptSide = 256
const keptQuality = 82

/** The formats taken, by the names that their bytes give them. */
const formats = new Map([
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
])

/**
 * A picture drawn anew: judged by its bytes and not by its name, cut to a square, and without anything a camera wrote
 * into it, such as where it was taken. Undefined where it is no JPEG or PNG, too large, or broken.
 */
export async function redrawn(bytes: Buffer): Promise<Buffer | undefined> {
  const mime = formatOf(bytes)
  if (mime === undefined) return undefined
  // Loading takes half a second, which no other procedure of this door has to wait for.
  const { Jimp } = await import('jimp')
  const format = new Jimp({ width: 1, height: 1 }).formats.find((each) => each.mime === mime)
  try {
    const picture = format && new Jimp(await format.decode(bytes))
    return picture?.cover({ w: keptSide, h: keptSide }).getBuffer('image/jpeg', { quality: keptQuality })
  } catch {
    return undefined
  }
}

function formatOf(bytes: Buffer): string | undefined {
  try {
    const { type = '', width, height } = imageSize(bytes)
    return width <= pictureSideMax && height <= pictureSideMax ? formats.get(type) : undefined
  } catch {
    return undefined
  }
}
