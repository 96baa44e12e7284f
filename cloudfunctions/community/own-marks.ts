import type { MarkKind } from '../../contract/words/community'
import type { Post, Reply } from '../../domain/community/post'
import { markIdOf } from './marks'
import type { Subject } from './subjects'
import type { VisitorCall } from '../kernel/ports/platform'

/** The reader's own marks on some texts and some members. */
export interface OwnMarks {
  readerId: string
  likes(textId: string): boolean
  keeps(postId: string): boolean
  /** Whether the reader has blocked or muted a member. */
  hides(memberId: string): boolean
}

interface Marked {
  liked?: readonly string[]
  kept?: readonly string[]
  hidden?: readonly string[]
}

/** In one call. A page of posts, those pinned above it and their authors come to some seventy ids. */
export async function ownMarks(
  { store, visitorId: readerId }: VisitorCall,
  { liked = [], kept = [], hidden = [] }: Marked,
): Promise<OwnMarks> {
  const asked: [kind: MarkKind, targetIds: readonly string[]][] = [
    ['like', liked],
    ['favourite', kept],
    ['block', hidden],
    ['mute', hidden],
  ]
  const found = await store.getMany(
    'marks',
    asked.flatMap(([kind, targetIds]) => targetIds.map((targetId) => markIdOf(kind, readerId, targetId))),
  )
  const there = new Set(found.flatMap((mark) => mark?._id ?? []))
  const has = (kind: MarkKind, targetId: string) => there.has(markIdOf(kind, readerId, targetId))
  return {
    readerId,
    likes: (textId) => has('like', textId),
    keeps: (postId) => has('favourite', postId),
    hides: (memberId) => has('block', memberId) || has('mute', memberId),
  }
}

/** What lists show: which of some texts the reader likes, and whose they do not want to see. */
export const ownMarksOn = (call: VisitorCall, texts: readonly Subject[]): Promise<OwnMarks> =>
  ownMarks(call, likedAndHidden(texts))

/** The same, and whether the reader keeps the post that is opened: lists do not show that. */
export const ownMarksOnOpened = (call: VisitorCall, post: Post, replies: readonly Reply[] = []): Promise<OwnMarks> =>
  ownMarks(call, { ...likedAndHidden([post, ...replies]), kept: [post._id] })

const likedAndHidden = (texts: readonly Subject[]) => ({
  liked: texts.map(({ _id }) => _id),
  hidden: [...new Set(texts.map(({ authorId }) => authorId))],
})
