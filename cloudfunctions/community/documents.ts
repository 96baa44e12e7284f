import type { NoticeFacts } from '../../domain/community/notice'
import type { HighlightKind, MarkKind, NoticeKind } from '../../contract/words/community'
import type { ContributionKind, Earned } from '../../domain/community/contribution'
import type { DayFigures, TextHappening } from '../../domain/community/figures'
import type { Pace } from '../../domain/community/pace'
import type { ReportReason } from '../../domain/community/reports'
import type { ReviewCause } from '../../domain/community/review'
import type { Sanctions } from '../../domain/community/sanctions'
import type { LevelCode } from '../../domain/community/trust'
import type { Finding } from '../../domain/community/visibility'

/** A place for posts. A board of a product may be opened from that product's page. */
export interface Board {
  _id: string
  name: string
  about: string
  /** The lowest tier whose members may read and write here; null for everybody. */
  tier: string | null
  productId: string | null
  /** Whether a reviewer sees every text before others do. */
  isReviewed: boolean
  isOpen: boolean
  /** Boards are shown in this order. */
  place: number
  createdAt: number
  version: number
}

/** A theme that posts join, of one board or of all. */
export interface Topic {
  _id: string
  name: string
  about: string
  boardId: string | null
  isOpen: boolean
  place: number
  createdAt: number
  version: number
}

/** What the brand has to say above the feeds, for a time. */
export interface Announcement {
  _id: string
  title: string
  text: string
  /** The board it leads to; absent or null where it leads nowhere. */
  boardId?: string | null
  startsAt: number
  endsAt: number
  createdAt: number
  version: number
}

/** A member in the community: what they did themselves. Only their own calls and the desk's write it. */
export interface Participant extends Sanctions {
  /** The openid. */
  _id: string
  /** What others know them by; made from the openid by a one-way function. */
  publicId: string
  nickname: string
  joinedAt: number
  level: LevelCode
  activeDays: number
  /** YYYY-MM-DD */
  lastActiveDay: string
  lastActiveAt: number
  /** Texts that were cleared and not taken down. */
  standing: number
  likesGiven: number
  hasScanned: boolean
  pace: Pace
  earned: Earned
  /** When the last of the silences ends: what those who may not write are found by. */
  silencedUntil: number
  /** All points that contributions came to, those revoked taken off. */
  contribution: number
  version: number
}

/** One member's sign on one thing: it exists or it does not. */
export interface Mark {
  /** `<kind>:<member>:<target>` */
  _id: string
  kind: MarkKind
  memberId: string
  /** A post, a reply, or another member's openid. */
  targetId: string
  /** `<kind>:<member>`, by which a member's marks are paged. */
  byMember: string
  /** `<kind>:<target>`, by which followers are paged. */
  onTarget: string
  /** Whom it is about as others know them; null for marks on texts. */
  target: { publicId: string; nickname: string } | null
  /** Whether a like counts towards popularity: it came from outside the author's ring. */
  isCounted: boolean
  /** Since when a like waits for the timer to weigh it; absent once it has, and on every other mark. */
  weighsSince?: number
  at: number
}

/** Likes from one member to another in one month. */
export interface Affinity {
  /** `<month>:<from>:<to>` */
  _id: string
  /** Public ids, as all that a sum of likes needs to know. */
  from: string
  to: string
  likes: number
  at: number
}

export interface Vote {
  /** `<post>:<member>` */
  _id: string
  postId: string
  memberId: string
  choices: number[]
  at: number
}

/** What is counted, by name: `likes`, `replies`, `voters`, and a poll's options as `o0`, `o1`, … */
export type Sums = Readonly<Record<string, number>>

/** One share of what is counted about a post, a reply or a member; see tallies.ts. */
export interface Tally {
  /** `<subject>:<share>` */
  _id: string
  /** A post, a reply, or a member's openid. */
  subjectId: string
  sums: Sums
  /** Grows with every change. */
  turns: number
  /** When it changed and the timer has not looked since; null where it has. */
  changedAt: number | null
}

export interface Report {
  /** `<subject>:<reporter>` */
  _id: string
  subjectId: string
  memberId: string
  reason: ReportReason
  details: string
  weight: number
  at: number
}

export interface PictureCheck {
  picture: string
  /** Null until the service has taken it. */
  traceId: string | null
  submittedAt: number
  finding: Finding | null
}

/** An unpublished text whose checkers have not all answered. It is gone once they have. */
export interface Check {
  /** The post or reply. */
  _id: string
  authorId: string
  filter: Finding
  /** The words that the local filter found. */
  words: string[]
  text: Finding | null
  pictures: PictureCheck[]
  needsReview: ReviewCause | null
  createdAt: number
  dueAt: number
  attempts: number
}

/** Which picture of which text a service's answer is about. */
export interface MediaTrace {
  /** The service's trace id: known to it and to us alone. */
  _id: string
  subjectId: string
  picture: string
  at: number
  answeredAt: number | null
}

/** A post that the desk put above others. */
export interface Highlight {
  /** `<kind>:<post>` */
  _id: string
  kind: HighlightKind
  postId: string
  boardId: string
  scope: string
  at: number
}

/** One token of one post: what search walks along. */
export interface SearchToken {
  /** `<token>:<post>` */
  _id: string
  token: string
  postId: string
  at: number
}

/** A post in the feed of somebody who follows its author. */
export interface Delivery {
  /** `<member>:<post>` */
  _id: string
  memberId: string
  postId: string
  at: number
}

/** Somebody whom a text names, so that the name can be taken out when they leave. */
export interface Mention {
  /** `<subject>:<member>` */
  _id: string
  memberId: string
  subjectId: string
  at: number
}

/** Something a member should hear of. */
export interface Notice {
  _id: string
  memberId: string
  kind: NoticeKind
  /** The member whose doing it tells of; null where it was the brand's. */
  fromId: string | null
  /** What it tells; absent where its sentence alone was kept. */
  facts?: NoticeFacts
  /** In plain Chinese. */
  sentence?: string
  postId: string
  at: number
}

/** An uploaded picture: checked to be one, its place and camera taken out. */
export interface Picture {
  _id: string
  memberId: string
  /** Null until its clean copy is stored; where that may lie follows from the id and the type. */
  fileId: string | null
  type: 'jpeg' | 'png' | 'webp'
  width: number
  height: number
  bytes: number
  at: number
}

/** What a text counts for its author: added once when it becomes public, taken off once where it is taken down. */
export interface Credit {
  /** The post or reply. */
  _id: string
  memberId: string
  /** Whether it counts now. It stays here when it does not, so that nothing is counted anew that was counted before. */
  stands: boolean
  /** How often it was taken down and came back: the entries of each turn have ids of their own. */
  turn: number
  /** What it was paid for, as points that are pending at first. */
  paidFor: ContributionKind[]
  /** What was taken back when it was taken down; empty while it stands. */
  taken: { kind: ContributionKind; points: number }[]
  at: number
}

/** What happened to a text, until the day's figures have taken it in. It names no member. */
export interface TextEvent extends TextHappening {
  /** `<subject>:<kind>` */
  _id: string
}

/** What the texts of one day came to, folded from their events. */
export interface CommunityDay extends DayFigures {
  _id: string
  /** YYYY-MM-DD in the brand's calendar, as the id is. */
  day: string
}

/** What follows from texts, and is done by the timer. */
export interface CommunityChores {
  decide: true
  withdraw: true
  index: true
  unindex: true
  deliver: true
  weigh: true
  doubt: true
  reward: true
  tidy: true
  feature: true
}

declare module '../kernel/jobs/documents' {
  interface ChoreKinds extends CommunityChores {}
}
