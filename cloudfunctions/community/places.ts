import { announcementsShownMax } from '../../contract/words/community'
import type { RefusalOf } from '../../contract/refusals'
import { openScope } from '../../domain/community/post'
import type { Member } from '../../domain/member/member'
import { tierOf, type Tier } from '../../domain/member/tier'
import { no, yes, type Result } from '../../domain/result'
import { filterOf } from '../filter/words'
import { cached } from '../kernel/store/cache'
import type { Platform } from '../kernel/ports/platform'
import { pageLimitMax } from '../kernel/store/store'
import type { Announcement, Board, Topic } from './documents'

/** Every board, in its order, as it is stored. */
export const readBoards = async ({ store }: Pick<Platform, 'store'>): Promise<Board[]> =>
  (await store.page('boards', 'byPlace', { limit: pageLimitMax })).documents

export const readTopics = async ({ store }: Pick<Platform, 'store'>): Promise<Topic[]> =>
  (await store.page('topics', 'byPlace', { limit: pageLimitMax })).documents

/** Every board, in its order, from the instance's cache. */
export const boardsOf = (platform: Platform): Promise<Board[]> => cached(platform, 'boards', () => readBoards(platform))

export const boardOf = async (platform: Platform, boardId: string): Promise<Board | undefined> =>
  (await boardsOf(platform)).find(({ _id }) => _id === boardId)

export const topicsOf = (platform: Platform): Promise<Topic[]> => cached(platform, 'topics', () => readTopics(platform))

export const topicOf = async (platform: Platform, topicId: string): Promise<Topic | undefined> =>
  (await topicsOf(platform)).find(({ _id }) => _id === topicId)

/** Has the instance read whatever writing needs to know of the places and of the words, beside what else the call reads. */
export const knowPlaces = async (platform: Platform): Promise<void> =>
  void (await Promise.all([boardsOf(platform), topicsOf(platform), filterOf(platform)]))

/** What the brand announces now, the soonest to end first. */
export async function announcementsNow(platform: Platform, at: number): Promise<Announcement[]> {
  const known = await cached(platform, 'announcements', async () => {
    const page = await platform.store.page('announcements', 'byEnd', { range: { from: at }, limit: pageLimitMax })
    return page.documents
  })
  return known.filter(({ startsAt, endsAt }) => startsAt <= at && at < endsAt).slice(0, announcementsShownMax)
}

/** Feeds are drawn by scope: everybody's posts together, those of closed boards each by themselves. */
export const scopeOf = (board: Board): string => (board.tier === null ? openScope : board._id)

export const mayEnter = (board: Board, member: Member | undefined, tiers: readonly Tier[]): boolean =>
  board.tier === null || (member !== undefined && isAmongItsTiers(board, tierOf(tiers, member.tier), tiers))

/** Whether a board is kept for some tiers, this one among them; one kept for a tier that is gone lets nobody in. */
export function isAmongItsTiers(board: Board, theirs: Tier, tiers: readonly Tier[]): boolean {
  const lowest = tiers.find(({ code }) => code === board.tier)
  return lowest !== undefined && theirs.growthMin >= lowest.growthMin
}

/** A board that the reader may enter. */
export async function enter(
  platform: Platform,
  boardId: string,
  member: Member | undefined,
  tiers: readonly Tier[],
): Promise<Result<Board, RefusalOf<'boardUnknown' | 'boardClosedToYou'>>> {
  const board = await boardOf(platform, boardId)
  if (!board) return no({ code: 'boardUnknown' })
  if (mayEnter(board, member, tiers)) return yes(board)
  return no({ code: 'boardClosedToYou', tierName: board.tier === null ? '' : tierOf(tiers, board.tier).name })
}
