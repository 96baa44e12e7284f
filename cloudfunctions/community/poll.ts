import type { InferOutput } from 'valibot'
import type { pollView } from '../../contract/community/views'
import { showsResults, type Poll } from '../../domain/community/post'
import { countedOf } from './tallies'
import type { Store } from '../kernel/store/store'

export const voteIdOf = (postId: string, memberId: string): string => `${postId}:${memberId}`

/** Option 2 of a tally is its field `o2`: a field's name is text. */
export const optionField = (option: number): string => `o${option}`

/** A poll as one reader sees it: its results only once they have voted or it has closed. */
export async function presentPoll(
  store: Pick<Store, 'get' | 'page'>,
  postId: string,
  poll: Poll,
  readerId: string,
  at: number,
): Promise<InferOutput<typeof pollView>> {
  const [{ sums }, vote] = await Promise.all([countedOf(store, postId), store.get('votes', voteIdOf(postId, readerId))])
  const votes = poll.options.map((_, option) => sums[optionField(option)] ?? 0)
  return {
    ...poll,
    isClosed: at >= poll.closesAt,
    voters: sums['voters'] ?? 0,
    votes: showsResults(poll, vote !== undefined, at) ? votes : null,
    chosen: vote?.choices ?? [],
  }
}
