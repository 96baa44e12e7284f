import { strippedJpeg } from './jpeg'
import { isOnItsSide, type Orientation } from './orientation'
import { strippedPng } from './png'
import { strippedWebp } from './webp'

/** What is left of a file once only what is understood is kept. The size is that of its pixels, before it is turned. */
export interface Stripped {
  bytes: Buffer
  width: number
  height: number
  orientation: Orientation
  /** More than one where it moves. */
  frames: number
}

/** A picture by its content, with nothing in it but what is seen. */
export interface CleanPicture {
  type: 'jpeg' | 'png' | 'webp'
  /** As it is seen, upright. */
  width: number
  height: number
  bytes: Buffer
}

/** A picture wider or higher than this is no photograph; it would exhaust the phone that shows it. */
const sideMax = 10_000
/** A phone unpacks a picture into four bytes a pixel: 160 MB, which the weakest still have. */
const pixelsMax = 40_000_000
/** An animation is unpacked frame by frame; ten seconds of one at twenty a second. */
const framesMax = 200

const formats = [
  ['jpeg', strippedJpeg],
  ['png', strippedPng],
  ['webp', strippedWebp],
] as const

/**
 * Reads what a file is from its content and keeps of it only what is understood and seen: where, when and with what it
 * was taken, second pictures, films, profiles and whatever else stands in it or behind it stay out. Undefined for no
 * picture, and for one too large to be shown.
 */
export function cleaned(content: Buffer): CleanPicture | undefined {
  const read = stripped(content)
  if (!read || read.frames > framesMax) return undefined
  const { type, bytes, width, height, orientation } = read
  if (width > sideMax || height > sideMax || width * height > pixelsMax) return undefined
  return { type, bytes, ...(isOnItsSide(orientation) ? { width: height, height: width } : { width, height }) }
}

/** The same without any bound on its size. */
export function stripped(content: Buffer): (Stripped & { type: CleanPicture['type'] }) | undefined {
  for (const [type, strip] of formats) {
    const read = strip(content)
    if (read) return read.width < 1 || read.height < 1 ? undefined : { type, ...read }
  }
  return undefined
}
