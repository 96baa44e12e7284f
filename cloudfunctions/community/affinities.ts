import { affinityMin, isRing } from '../../domain/community/rings'
import { monthAt } from '../../domain/months'
import type { Transaction } from '../kernel/store/store'
import type { Affinity } from './documents'
import { publicIdOf } from '../kernel/call/public-id'
import type { Reception } from './receptions'

const idOf = (month: string, from: string, to: string): string => `${month}:${publicIdOf(from)}:${publicIdOf(to)}`

/**
 * Counts one more like between two members in this month; answers whether it comes out of a ring. Nearly every like is
 * too early in its pair's month to be that, and asks no further.
 *
 * @param authorsReception what the author received before this one
 */
export async function countAffinity(
  transaction: Transaction,
  { from, to }: { from: string; to: string },
  authorsReception: () => Promise<Reception>,
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
  const given = known.likes + 1
  await transaction.put('affinities', { ...known, likes: given, at })
  if (given < affinityMin) return false
  const back = await transaction.get('affinities', idOf(month, to, from))
  const { likesThisMonth } = await authorsReception()
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
