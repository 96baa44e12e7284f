import type { HeavyCaller } from '../../kernel/heavy/heavy'
import { redrawn } from '../../kernel/pictures/redrawn'

/** A phone scales a picture down before it sends it. */
export const pictureSideMax = 1_024

/** What is kept: sharp on a phone at the size it is shown, some 15 kB. */
const keptSide = 256
const quality = 82

/** A member's own picture, cut to a square; undefined where it is no JPEG or PNG, too large, or broken. */
export async function portrait(caller: HeavyCaller, content: Buffer): Promise<Buffer | undefined> {
  const made = await redrawn(caller, content, {
    sideMin: 1,
    sideMax: pictureSideMax,
    side: keptSide,
    cover: true,
    quality,
  })
  return typeof made === 'string' ? undefined : made.bytes
}
