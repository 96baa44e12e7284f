import { heavily, type HeavyCaller } from '../heavy/heavy'
import { stripped, type CleanPicture } from './clean'

/** A picture drawn anew: its bytes are a JPEG, upright, with nothing but pixels. */
export interface RedrawnPicture {
  bytes: Buffer
  width: number
  height: number
}

/** How large a file's picture may be by its own header, and what is made of it. */
export interface Redrawing {
  /** Judged before anything is unpacked: a small file could unpack into more memory than an instance has. */
  sideMin: number
  sideMax: number
  /** The side of the square that it is cut to, or of the one that it is made to fit in. */
  side: number
  cover: boolean
  quality: number
}

/** The two kinds that cameras and designers deliver. */
const mimes: Partial<Record<CleanPicture['type'], string>> = { jpeg: 'image/jpeg', png: 'image/png' }

/**
 * Draws a picture anew in a thread of its own: judged by its bytes and not by its name, and without anything that a camera
 * wrote into it.
 *
 * @param caller whoever sent it: of one caller only some are drawn at once.
 */
export async function redrawn(
  caller: HeavyCaller,
  content: Buffer,
  { sideMin, sideMax, side, cover, quality }: Redrawing,
): Promise<RedrawnPicture | 'notAPicture' | 'tooSmall' | 'tooLarge'> {
  const read = stripped(content)
  const mime = read && mimes[read.type]
  if (!read || !mime) return 'notAPicture'
  if (Math.min(read.width, read.height) < sideMin) return 'tooSmall'
  if (Math.max(read.width, read.height) > sideMax) return 'tooLarge'
  const { bytes, orientation, width, height } = read
  const made = await heavily(caller, { kind: 'redraw', bytes, mime, width, height, orientation, side, cover, quality })
  return made ? { ...made, bytes: Buffer.from(made.bytes) } : 'notAPicture'
}
