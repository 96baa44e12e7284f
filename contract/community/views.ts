import { array, boolean, nullable, number, object, picklist, string } from 'valibot'
import { stateReasonView } from './told'
import { levelCodes, postKinds, publicationStates } from '../words/community'

/** A member as others see them. `publicId` names them in every call; an openid or a card number never leaves the cloud. */
export const authorView = object({
  publicId: string(),
  nickname: string(),
  isMe: boolean(),
})

/** A member with how far they have come by now. A text keeps no level: it would be that of the day it was written. */
export const rankedView = object({ ...authorView.entries, level: picklist(levelCodes) })

export const boardView = object({
  id: string(),
  name: string(),
  about: string(),
  /** The lowest tier's code whose members may read and write; null for everybody. */
  tier: nullable(string()),
  tierName: nullable(string()),
  /** Whether the reader may read and write here. */
  isMine: boolean(),
  product: nullable(object({ id: string(), name: string(), picture: string() })),
  isOpen: boolean(),
})

export const topicView = object({
  id: string(),
  name: string(),
  about: string(),
  boardId: nullable(string()),
  isOpen: boolean(),
})

/** A drawn picture by its name, or an uploaded one by an address that is good for an hour. */
export const pictureView = object({ id: string(), url: nullable(string()), width: number(), height: number() })

export const pollView = object({
  options: array(string()),
  choicesMax: number(),
  closesAt: number(),
  isClosed: boolean(),
  voters: number(),
  /** Votes by option, in the options' order; null until the reader has voted or the poll has closed. */
  votes: nullable(array(number())),
  /** What the reader chose; empty where they have not voted. */
  chosen: array(number()),
})

/** What every text shows: where it stands, and why, where it is the reader's own. */
const publication = {
  id: string(),
  author: authorView,
  text: string(),
  mentions: array(authorView),
  state: picklist(publicationStates),
  /** For its author: why others do not see it; null for anybody else. */
  stateReason: nullable(stateReasonView),
  /** Whether the author may appeal against the decision. */
  canAppeal: boolean(),
  /** For its author: whether they appealed against a decision. */
  isAppealed: boolean(),
  at: number(),
  likes: number(),
  liked: boolean(),
  replies: number(),
}

export const postView = object({
  ...publication,
  kind: picklist(postKinds),
  boardId: string(),
  boardName: string(),
  topic: nullable(object({ id: string(), name: string() })),
  title: string(),
  /** In lists a long text is cut here; `readPost` has all of it. */
  isCut: boolean(),
  pictures: array(pictureView),
  /** A product that the author has scanned, verified by that scan. */
  product: nullable(object({ id: string(), name: string(), picture: string() })),
  isFeatured: boolean(),
  isPinned: boolean(),
  favourites: number(),
  favourited: boolean(),
  acceptedReplyId: nullable(string()),
  /** Null in lists, and where the post is no poll. */
  poll: nullable(pollView),
})

export const replyView = object({
  ...publication,
  postId: string(),
  /** The reply that opened the thread; null for one that opens its own. `replies` counts those in its thread. */
  threadId: nullable(string()),
  answers: nullable(authorView),
  isAccepted: boolean(),
})

/** What the reader may do here, and how far they have come. */
export const standingView = object({
  author: rankedView,
  /** All points that contributions have come to. */
  contribution: number(),
  /** What today's contributions have come to, of `earnedMax`. */
  earnedToday: number(),
  earnedMax: number(),
  picturesMax: number(),
  linksMax: number(),
  postsLeft: number(),
  repliesLeft: number(),
  /** Every text of theirs waits for a reviewer. */
  needsReview: boolean(),
  /** Texts taken down lately that still count against the reader. */
  strikes: number(),
  /** 0 where they may write. */
  silencedUntil: number(),
  followers: number(),
  /** What they scanned lately and found genuine, and so may show off; the latest first. */
  scanned: array(object({ id: string(), name: string(), picture: string() })),
})

export const announcementView = object({
  id: string(),
  title: string(),
  text: string(),
  /** The board it leads to; null where it leads nowhere. */
  boardId: nullable(string()),
  startsAt: number(),
  endsAt: number(),
})
