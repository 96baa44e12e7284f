import type { PostPicture } from '../../domain/community/post'
import type { Picture } from './documents'
import { instanceState, type Platform } from '../kernel/ports/platform'
import { forgetOldest } from '../kernel/store/forget'

/** An address is good for two hours; one handed out in its first hour outlives the screen it is shown on. */
const addressKeptMs = 60 * 60 * 1000

/** Some hundred pages of pictures. */
const addressesMax = 5_000

const addresses = instanceState(() => new Map<string, { url: string; at: number }>())

/** Where the clean copy of a picture lies. */
export const picturePath = ({ _id, type }: Pick<Picture, '_id' | 'type'>): string => `community/${_id}.${type}`

/** A picture as screens show it: one of the brand's own by its lasting address, or by name alone where it ships with them. */
export async function presentPicture(platform: Platform, { id, fileId, width, height }: PostPicture) {
  const own = platform.files.isPublic(id) ? platform.files.publicUrl(id) : null
  return { id, url: fileId === null ? own : await addressOf(platform, fileId), width, height }
}

async function addressOf(platform: Platform, fileId: string): Promise<string> {
  const kept = addresses(platform)
  const known = kept.get(fileId)
  const now = platform.now()
  if (known && Math.abs(now - known.at) < addressKeptMs) return known.url
  const url = await platform.files.temporaryUrl(fileId)
  kept.set(fileId, { url, at: now })
  forgetOldest(kept, addressesMax)
  return url
}
