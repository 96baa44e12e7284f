import { imageSize } from 'image-size'
import { withoutJpegMetadata } from './jpeg'
import { withoutPngMetadata } from './png'
import { withoutWebpMetadata } from './webp'

/** A picture by its content, with nothing in it but what is seen. */
export interface CleanPicture {
  type: 'jpeg' | 'png' | 'webp'
  width: number
  height: number
  bytes: Buffer
}

/** A picture wider or higher than this is no photograph; it would exhaust the phone that shows it. */
const sideMax = 10_000

const formats = {
  jpg: { type: 'jpeg', strip: withoutJpegMetadata },
  png: { type: 'png', strip: withoutPngMetadata },
  webp: { type: 'webp', strip: withoutWebpMetadata },
} as const

const isKnown = (type: string | undefined): type is keyof typeof formats =>
  type !== undefined && Object.hasOwn(formats, type)

/** Reads what a file is from its content and leaves out where, when and with what it was taken; undefined for no picture. */
export function cleaned(content: Buffer): CleanPicture | undefined {
  const size = sizeOf(content)
  if (!size || !isKnown(size.type)) return undefined
  const { width, height, orientation = 1 } = size
  if (width < 1 || height < 1 || width > sideMax || height > sideMax) return undefined
  const { type, strip } = formats[size.type]
  const bytes = strip(content)
  // Orientations from 5 on lie on their side.
  const isTurned = orientation >= 5
  return bytes && { type, bytes, width: isTurned ? height : width, height: isTurned ? width : height }
}

function sizeOf(content: Buffer) {
  try {
    return imageSize(content)
  } catch {
    return undefined
  }
}
