import type { Output, Sent } from '../../contract'
import { retryChecks } from '../../cloudfunctions/community/jobs/retry-checks'
import type { Board } from '../../cloudfunctions/community/documents'
import { dayAt, dayMs } from '../../domain/calendar'
import { insist, type Brand } from './brand'

/** A board that everybody may read and write on, put where the desk would put it. */
export async function boardIn(brand: Brand, fields: Partial<Board> = {}): Promise<Board> {
  const board: Board = {
    _id: 'tea-room',
    name: '茶话会',
    about: '喝茶的人聊什么都行',
    tier: null,
    productId: null,
    isReviewed: false,
    isOpen: true,
    place: 1,
    createdAt: brand.cloud.clock.now(),
    version: 1,
    ...fields,
  }
  await brand.cloud.platform.store.create('boards', board)
  // Boards are kept in the instance for two seconds.
  brand.cloud.clock.advance(3_000)
  return board
}

type PostFields = Partial<Sent<'community', 'createPost'>>

/** Does what follows from a publication, as the timer's next run does. */
export const afterWriting = (brand: Brand): Promise<unknown> => retryChecks(brand.cloud.platform)

/** Publishes a post and insists on a yes; the clock moves on, so that nobody writes too fast. */
export async function publish(
  brand: Brand,
  memberId: string,
  fields: PostFields = {},
): Promise<Output<'community', 'createPost'>['post']> {
  brand.cloud.clock.advance(31_000)
  const { post } = insist(
    await brand.visit(memberId, 'community', 'createPost', {
      kind: 'discussion',
      boardId: 'tea-room',
      title: '今天的第一杯',
      text: `早上泡了桂花乌龙，${brand.cloud.clock.now()} 这一杯的香气比昨天的还要久一些，水温放低了五度。`,
      ...fields,
    }),
  )
  await afterWriting(brand)
  return post
}

export async function replyTo(
  brand: Brand,
  memberId: string,
  postId: string,
  fields: Partial<Sent<'community', 'createReply'>> = {},
): Promise<Output<'community', 'createReply'>['reply']> {
  brand.cloud.clock.advance(31_000)
  const text = `我也试过，第 ${brand.cloud.clock.now()} 泡才好喝`
  const { reply } = insist(await brand.visit(memberId, 'community', 'createReply', { postId, text, ...fields }))
  await afterWriting(brand)
  return reply
}

/** Gives a member a tier for a year. */
export async function lift(brand: Brand, memberId: string, tier: string): Promise<void> {
  const lastDay = dayAt(brand.cloud.clock.now() + 365 * dayMs)
  await brand.desk('grantTier', { memberId, tier, lastDay, reason: '受邀体验' })
}

/** The id of some post of a member, on a board of its own where there is none. */
export async function postOf(brand: Brand, memberId: string): Promise<string> {
  if (brand.all('boards').length === 0) await boardIn(brand)
  return (await publish(brand, memberId)).id
}

/** Every way in which what the community counts could differ from what there is; a sound one has none. */
export function faultsInCounts(brand: Brand): string[] {
  const standing = new Set(brand.all('credits').flatMap(({ _id, stands }) => (stands ? [_id] : [])))
  const marks = tally(brand.all('marks').map(({ kind, targetId }) => `${kind}:${targetId}`))
  const likesThatCount = tally(brand.all('marks').flatMap((mark) => (mark.isCounted ? [mark.targetId] : [])))
  const standingReplies = brand.all('replies').filter(({ _id }) => standing.has(_id))
  const replies = tally(standingReplies.flatMap(({ postId, threadId }) => [postId, threadId]))
  const votes = tally(brand.all('votes').map(({ postId }) => postId))
  const texts = tally(brand.all('credits').flatMap(({ memberId, stands }) => (stands ? [memberId] : [])))
  const sums = tallySums(brand)
  const faults: string[] = []
  const compare = (what: string, shown = 0, there = 0) => {
    if (shown !== there) faults.push(`${what}: ${shown} shown, ${there} there`)
  }
  for (const text of [...brand.all('posts'), ...brand.all('replies')]) {
    const { _id } = text
    compare(`likes of ${_id}`, text.likes, marks[`like:${_id}`])
    compare(`likes of ${_id} that count`, text.countedLikes, likesThatCount[_id])
    compare(`replies of ${_id}`, text.replies, replies[_id])
    if ('favourites' in text) compare(`favourites of ${_id}`, text.favourites, marks[`favourite:${_id}`])
    compare(`voters of ${_id}`, sums[`${_id} voters`], votes[_id])
  }
  for (const participant of brand.all('participants')) {
    const { _id } = participant
    compare(`followers of ${_id}`, sums[`${_id} followers`], marks[`follow:${_id}`])
    compare(`texts of ${_id}`, participant.standing, texts[_id])
  }
  return faults
}

/** What is counted about each thing over all its shares, by `<subject> <name>`. */
function tallySums(brand: Brand): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const { subjectId, sums: own } of brand.all('tallies'))
    for (const [name, value] of Object.entries(own)) {
      const key = `${subjectId} ${name}`
      sums[key] = (sums[key] ?? 0) + value
    }
  return sums
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}
