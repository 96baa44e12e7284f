import type { Board } from '../../../cloudfunctions/community/documents'
import { markIdOf, markKeyOf } from '../../../cloudfunctions/community/marks'
import { loadDictionaries } from '../../../cloudfunctions/filter/dictionaries'
import { foldText } from '../../../cloudfunctions/filter/fold'
import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import { hotScore } from '../../../domain/community/hot'
import type { Post, Reply } from '../../../domain/community/post'
import { tokensOf, tokensPerPostMax } from '../../../domain/community/search'
import { inFlight } from '../measure'

/** Enough that group commit has something to group. */
const width = 256

export const fillBoard: Board = {
  _id: 'bench-board',
  name: '茶话会',
  about: '',
  tier: null,
  productId: null,
  isReviewed: false,
  isOpen: true,
  place: 1,
  createdAt: 0,
  version: 1,
}
export const fillTopic = {
  _id: 'bench-topic',
  name: '今天的第一杯',
  about: '',
  boardId: null,
  isOpen: true,
  place: 1,
  createdAt: 0,
  version: 1,
}

/** One post in so many has this word; every post has 桂花. */
const rareEvery = 4
const rareWord = '荔枝'

/** A post like the sample, at its place: found in every feed of the reader and by search. */
export interface Filling {
  platform: Platform
  sample: Post
  readerId: string
}

const idAt = (letter: 'p' | 'r', place: number): string => `${letter}${String(place).padStart(22, '0')}`

/** Fills the community with posts from one place up to another, as publishing them one by one would have left it. */
export async function fillPosts({ platform, sample, readerId }: Filling, from: number, to: number): Promise<void> {
  await loadDictionaries({ pinyin: false })
  const { store } = platform
  await inFlight(width, placesBetween(from, to), async (place) => {
    const post = postAt(sample, place)
    const { _id: postId, publishedAt: at } = post
    await Promise.all([
      store.create('posts', post),
      store.create('deliveries', { _id: `${readerId}:${postId}`, memberId: readerId, postId, at }),
      store.create('highlights', {
        _id: `featured:${postId}`,
        kind: 'featured',
        postId,
        boardId: post.boardId,
        scope: post.scope,
        at,
      }),
      store.create('marks', {
        _id: markIdOf('favourite', readerId, postId),
        kind: 'favourite',
        memberId: readerId,
        targetId: postId,
        byMember: markKeyOf('favourite', readerId),
        onTarget: markKeyOf('favourite', postId),
        target: null,
        isCounted: false,
        at,
      }),
      ...tokensOf(foldText(`${post.title} ${post.text}`), tokensPerPostMax).map((token) =>
        store.create('searchTokens', { _id: `${token}:${postId}`, token, postId, at }),
      ),
    ])
  })
}

function postAt(sample: Post, place: number): Post {
  const publishedAt = sample.publishedAt - place * 1_000
  const [likes, replies, favourites] = [place % 97, place % 13, place % 7]
  return {
    ...sample,
    _id: idAt('p', place),
    title: `桂花${place % rareEvery === 0 ? rareWord : '乌龙'}`,
    text: `第${place}杯`,
    createdAt: publishedAt,
    publishedAt,
    likes,
    favourites,
    hot: hotScore({ publishedAt, likes, replies, favourites }),
  }
}

/** Fills one post with replies, oldest first. */
export async function fillReplies(
  { store }: Pick<Platform, 'store'>,
  sample: Reply,
  from: number,
  to: number,
): Promise<void> {
  await inFlight(width, placesBetween(from, to), (place) =>
    store.create('replies', { ...sample, _id: idAt('r', place), publishedAt: sample.publishedAt + place }),
  )
}

const placesBetween = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
