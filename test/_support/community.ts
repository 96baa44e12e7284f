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
