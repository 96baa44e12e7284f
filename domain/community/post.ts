import type { RejectReason } from './review'
import { no, yes, type Result } from '../result'
import type { PublicationState } from './visibility'

/** A discussion invites replies, a question has an accepted answer, a poll closes at a time. */
export const postKinds = ['discussion', 'question', 'poll'] as const
export type PostKind = (typeof postKinds)[number]

/** WeChat's own moments show nine, and so does the grid. */
export const picturesMax = 9
/** More names than this in one text call a crowd together instead of somebody. */
export const mentionsMax = 5
/** A poll on a phone fits one screen. */
export const pollOptionsMax = 10
/** Past three months nobody remembers what they voted on. */
const pollOpenMsMax = 90 * 24 * 60 * 60 * 1000
/** Shorter ones close before anybody sees them. */
const pollOpenMsMin = 10 * 60 * 1000

/** Who wrote, as others see it: no openid and no card number. The nickname is that of the time of writing. */
export interface Author {
  publicId: string
  nickname: string
}

/** A checked picture, or a drawn one by its name, which has no file. */
export interface PostPicture {
  id: string
  fileId: string | null
  width: number
  height: number
}

export interface Poll {
  options: string[]
  /** How many options one member may choose. */
  choicesMax: number
  closesAt: number
}

/** Why others do not see a text: the checks, reports, or a reviewer's reason with what they added. */
export interface StateReason {
  code: 'checks' | 'reports' | RejectReason
  note: string
}

/** What a post and a reply have alike. What it counts is carried over from its tallies, outside any transaction. */
export interface Publication {
  /** Made from the author and the request, so that one request publishes once. `p…` is a post, `r…` a reply. */
  _id: string
  authorId: string
  author: Author
  /** As published: numbers that belong to somebody are masked. */
  text: string
  mentions: Author[]
  state: PublicationState
  /** Why it stands as it does, for its author; empty where there is nothing to say. Of older texts the sentence alone is kept. */
  stateReason: StateReason | string
  createdAt: number
  /** When it last became public; the moment of writing until then. */
  publishedAt: number
  likes: number
  /** Likes by members outside the author's ring: what popularity is judged by. */
  countedLikes: number
  replies: number
  /** How many turns of its tallies are carried over: fewer never overwrite more. */
  tallied: number
  /** What reports since the last decision about it weigh, as far as it takes to hide it. */
  reportWeight: number
  /** Set once: a decision is appealed against one time. */
  appealedAt: number | null
  /** How many of its reviewers' decisions the text has followed; see Review.turn. */
  decided: number
  /** Tells a repeated request from another under the same id. */
  inputHash: string
  version: number
}

export interface Post extends Publication {
  kind: PostKind
  boardId: string
  topicId: string | null
  /** `everyone`, or the board's id where only some may read it: what the feeds are drawn by. */
  scope: string
  title: string
  pictures: PostPicture[]
  /** A product shown off; `entryId` is the genuine scan of this member that vouches for it. */
  product: { productId: string; entryId: string } | null
  poll: Poll | null
  acceptedReplyId: string | null
  favourites: number
  /** The score that orders the hot feed; see hot.ts. */
  hot: number
}

export interface Reply extends Publication {
  postId: string
  boardId: string
  /** The reply that opened the thread; empty for one that opens its own. */
  threadId: string
  /** Whom it answers inside a thread; null where it answers the post. */
  answers: Author | null
  /** The openid of the same: by it the name is found when they leave. */
  answersId: string | null
}

/** Feeds that everybody may read. */
export const openScope = 'everyone'

export interface PollDraft {
  options: readonly string[]
  choicesMax: number
  closesAt: number
}

export type DraftRefusal = {
  code: 'pollRefused'
  fault: 'missing' | 'unexpected' | 'options' | 'choices' | 'closing'
}

/** The poll of a draft as it will be stored; null where its kind has none. */
export function readPoll(kind: PostKind, draft: PollDraft | null, at: number): Result<Poll | null, DraftRefusal> {
  if (kind !== 'poll') return draft ? no({ code: 'pollRefused', fault: 'unexpected' }) : yes(null)
  if (!draft) return no({ code: 'pollRefused', fault: 'missing' })
  const options = draft.options.map((option) => option.trim())
  if (options.length < 2 || options.length > pollOptionsMax || new Set(options).size < options.length)
    return no({ code: 'pollRefused', fault: 'options' })
  if (draft.choicesMax < 1 || draft.choicesMax > options.length) return no({ code: 'pollRefused', fault: 'choices' })
  const openMs = draft.closesAt - at
  if (openMs < pollOpenMsMin || openMs > pollOpenMsMax) return no({ code: 'pollRefused', fault: 'closing' })
  return yes({ options, choicesMax: draft.choicesMax, closesAt: draft.closesAt })
}

export type VoteRefusal = { code: 'pollClosed' } | { code: 'choicesRefused'; choicesMax: number }

/** A vote as it will be counted: its choices once each, in the poll's order. */
export function readVote(poll: Poll, choices: readonly number[], at: number): Result<number[], VoteRefusal> {
  if (at >= poll.closesAt) return no({ code: 'pollClosed' })
  const chosen = [...new Set(choices)].sort((left, right) => left - right)
  const fits = chosen.every((choice) => Number.isInteger(choice) && choice >= 0 && choice < poll.options.length)
  if (!fits || chosen.length < 1 || chosen.length > poll.choicesMax)
    return no({ code: 'choicesRefused', choicesMax: poll.choicesMax })
  return yes(chosen)
}

/** Results sway who has not voted yet: they are shown after voting, and to everybody once the poll is closed. */
export const showsResults = (poll: Poll, hasVoted: boolean, at: number): boolean => hasVoted || at >= poll.closesAt
