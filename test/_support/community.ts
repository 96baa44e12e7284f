import type { Output, Sent } from '../../contract'
import type { Board } from '../../cloudfunctions/_kernel/community/documents'
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
  return insist(await brand.visit(memberId, 'community', 'createReply', { postId, text, ...fields })).reply
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
  const [marks, replies, credits] = [brand.all('marks'), brand.all('replies'), brand.all('credits')]
  const standing = new Set(credits.flatMap(({ _id, stands }) => (stands ? [_id] : [])))
  const signs = (kind: string, targetId: string) =>
    marks.filter((mark) => mark.kind === kind && mark.targetId === targetId)
  const faults: string[] = []
  const compare = (what: string, shown: number, there: number) => {
    if (shown !== there) faults.push(`${what}: ${shown} shown, ${there} there`)
  }
  for (const text of [...brand.all('posts'), ...replies]) {
    const { _id } = text
    const own = sumsOf(brand, _id)
    const answers = replies.filter(
      (reply) => standing.has(reply._id) && (reply.postId === _id || reply.threadId === _id),
    )
    compare(`likes of ${_id}`, text.likes, howMany(signs('like', _id)))
    compare(
      `counted likes of ${_id}`,
      text.countedLikes,
      howMany(signs('like', _id).filter(({ isCounted }) => isCounted)),
    )
    compare(`replies of ${_id}`, text.replies, howMany(answers))
    if ('favourites' in text) compare(`favourites of ${_id}`, text.favourites, howMany(signs('favourite', _id)))
    compare(`voters of ${_id}`, own['voters'] ?? 0, howMany(brand.all('votes').filter(({ postId }) => postId === _id)))
  }
  for (const { _id, standing: stands } of brand.all('participants')) {
    compare(`followers of ${_id}`, sumsOf(brand, _id)['followers'] ?? 0, howMany(signs('follow', _id)))
    const texts = credits.filter(({ memberId, _id: textId }) => memberId === _id && standing.has(textId))
    compare(`standing of ${_id}`, stands, howMany(texts))
  }
  return faults
}

const howMany = (found: readonly unknown[]): number => found.length

function sumsOf(brand: Brand, subjectId: string): Record<string, number> {
  const sums: Record<string, number> = {}
  for (const tally of brand.all('tallies').filter((each) => each.subjectId === subjectId))
    for (const [name, value] of Object.entries(tally.sums)) sums[name] = (sums[name] ?? 0) + value
  return sums
}
