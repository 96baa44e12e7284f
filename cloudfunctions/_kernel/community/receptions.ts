import type { Platform } from '../platform'

/** Adds to what others made of a member. */
export async function countReception(
  { store }: Pick<Platform, 'store'>,
  memberId: string,
  increase: Partial<Record<'likesReceived' | 'followers', number>>,
): Promise<void> {
  if (await store.updateIf('receptions', memberId, {}, { increase })) return
  await store.create('receptions', { _id: memberId, likesReceived: 0, followers: 0 })
  await store.updateIf('receptions', memberId, {}, { increase })
}
