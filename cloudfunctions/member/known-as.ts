import { isPublicId } from '../kernel/call/public-id'
import type { Platform } from '../kernel/ports/platform'

/** The member id behind a public id, by which the desk and the community know a member; what was given where nobody is. */
export async function memberBehind({ store }: Pick<Platform, 'store'>, given: string): Promise<string> {
  if (!isPublicId(given)) return given
  const { documents } = await store.page('memberNumbers', 'byPublicId', { equals: { publicId: given }, limit: 1 })
  return documents[0]?.memberId ?? given
}
