import { isRing } from '../../../domain/community/rings'
import { monthAt } from '../../../domain/months'
import type { Transaction } from '../store'
import type { Affinity } from './documents'
import { publicIdOf } from './identity'

const idOf = (month: string, from: string, to: string): string => `${month}:${publicIdOf(from)}:${publicIdOf(to)}`

/**
 * Counts one more like between two members in this month; answers whether it comes out of a ring.
 *
 * @param likesThisMonth all that the author received before this one
 */
export async function countAffinity(
  transaction: Transaction,
  { from, to, likesThisMonth }: { from: string; to: string; likesThisMonth: number },
  at: number,
): Promise<boolean> {
  const month = monthAt(at)
  const _id = idOf(month, from, to)
  const known: Affinity = (await transaction.get('affinities', _id)) ?? {
    _id,
    from: publicIdOf(from),
    to: publicIdOf(to),
    likes: 0,
    at,
  }
  const back = await transaction.get('affinities', idOf(month, to, from))
  const given = known.likes + 1
  await transaction.put('affinities', { ...known, likes: given, at })
  return isRing({ given, received: likesThisMonth + 1, returned: back?.likes ?? 0 })
}

/** Takes a like of the same month off again: whoever changes their mind ten times has liked once. */
export async function discountAffinity(
  transaction: Transaction,
  { from, to, likedAt }: { from: string; to: string; likedAt: number },
): Promise<void> {
  const known = await transaction.get('affinities', idOf(monthAt(likedAt), from, to))
  if (known) await transaction.put('affinities', { ...known, likes: Math.max(0, known.likes - 1) })
}
