import { monthAt } from '../../domain/months'
import type { Store } from '../kernel/store/store'
import { countedOf, countedOfMany, type Counted } from './tallies'

/** What others made of a member. */
export interface Reception {
  /** By members outside any ring with the author. */
  likesReceived: number
  followers: number
  /** All likes of this calendar month, which tell whether one member gives too many of them. */
  likesThisMonth: number
}

/** Likes of a moment's month, beside those of all time. A field's name holds letters, digits and `_`. */
export const likesInMonth = (at: number): string => `likes_${monthAt(at).replace('-', '')}`

export async function receptionOf(store: Pick<Store, 'page'>, memberId: string, at: number): Promise<Reception> {
  return receptionFrom(await countedOf(store, memberId), at)
}

/** What others made of each of these members, in their order. */
export async function receptionsOf(
  store: Pick<Store, 'getMany'>,
  memberIds: readonly string[],
  at: number,
): Promise<Reception[]> {
  const counted = await countedOfMany(store, memberIds)
  return counted.map((each) => receptionFrom(each, at))
}

function receptionFrom({ sums }: Counted, at: number): Reception {
  const { likesReceived = 0, followers = 0 } = sums
  return { likesReceived, followers, likesThisMonth: sums[likesInMonth(at)] ?? 0 }
}
