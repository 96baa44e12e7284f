import { array, boolean, nullable, number, object, optional, picklist, string } from 'valibot'
import { stateReasonView } from '../community/told'
import { findings } from '../../domain/community/visibility'
import { pictureView } from '../community/views'
import { operators, procedure } from '../procedure'
import {
  foldings,
  levelCodes,
  postKinds,
  publicationStates,
  rejectReasons,
  reportReasons,
  reviewCauses,
  reviewLanes,
  sanctionDaysMax,
  sanctionKinds,
} from '../words/community'
import { after, count, id, instant, limit } from '../fields'
import { typed } from '../text'

const subjectId = id
/** A member's id, or what others in the community know them by. */
const memberId = id
/** What the author reads, beside the reason's own sentence. */
const note = optional(typed('note'), '')
const reason = picklist(rejectReasons)
/** Why a member is silenced or forgiven: they read it. */
const why = typed('sanctionReason')

const claimView = object({ by: string(), isMine: boolean(), until: number() })

const decisionView = object({
  at: number(),
  /** Empty where the checks refused the text and no person did. */
  by: string(),
  event: picklist(['approve', 'reject', 'remove', 'hide', 'refuse']),
  reason: nullable(reason),
  note: string(),
})

const reviewView = {
  isOpen: boolean(),
  lane: picklist(reviewLanes),
  causes: array(picklist(reviewCauses)),
  openedAt: number(),
  closedAt: number(),
  /** Null where nobody has it in hand. */
  claim: nullable(claimView),
}

const textFacts = {
  subjectId: string(),
  /** Null for a reply, which has no title. */
  title: nullable(string()),
  state: picklist(publicationStates),
  createdAt: number(),
  likes: number(),
  replies: number(),
  /** What the reports that count against it weigh together; at `hidingWeight` they hide it by themselves. */
  reportWeight: number(),
}

export const reviewRow = object({
  ...textFacts,
  ...reviewView,
  excerpt: string(),
  /** The author as others know them. */
  author: object({ publicId: string(), nickname: string() }),
  decision: nullable(decisionView),
})

/** A word of the operator's lists in one part of a text, as the lists stand now. */
const hitView = object({
  begin: number(),
  end: number(),
  word: string(),
  list: string(),
  /** What had to be folded for it to be found, in order. */
  foldings: array(picklist(foldings)),
  finding: picklist(findings),
})

/** A part of a text with what was found in it. It is shown as text, never as markup. */
const partView = object({ text: string(), hits: array(hitView) })

const strikeView = object({
  at: number(),
  subjectId: string(),
  reason: string(),
  /** Whether it still counts towards the next silence. */
  counts: boolean(),
  mutedUntil: number(),
})

export const standingView = object({
  memberId: string(),
  nickname: string(),
  level: picklist(levelCodes),
  joinedAt: number(),
  activeDays: number(),
  /** Texts that were cleared and not taken down. */
  standing: number(),
  contribution: number(),
  likesReceived: number(),
  /** Set by hand; 0 where it is not. */
  mutedUntil: number(),
  bannedUntil: number(),
  /** When the last silence ends, those of strikes included. */
  silencedUntil: number(),
  strikes: array(strikeView),
  /** What one more strike would add, in days of silence; 0 is a warning. */
  nextStrikeDays: number(),
  /** Whether every text of theirs waits for a reviewer. */
  needsReview: boolean(),
})

const publicationRow = object({
  subjectId: string(),
  title: nullable(string()),
  excerpt: string(),
  state: picklist(publicationStates),
  createdAt: number(),
})

const decided = object({ subjectId: string(), state: picklist(publicationStates) })
const standing = object({ standing: standingView })
const decisionRefusals = ['subjectUnknown', 'reviewClaimed', 'reviewClosed', 'publicationTransitionRefused'] as const

/** The community's review queue, sanctions and appeals. */
export const desk = {
  /** What waits, oldest first, by lane or all of it; or what was decided, latest first. */
  listReviews: procedure({
    caller: operators('post.see'),
    effect: 'query',
    input: object({
      state: optional(picklist(['open', 'closed']), 'open'),
      lane: optional(picklist(reviewLanes)),
      after,
      limit: limit(50),
    }),
    output: object({ reviews: array(reviewRow), next: nullable(string()) }),
    refusals: [],
  }),
  /** How much waits and why, counted over the oldest `counted`; where more wait, `isMore` says so. */
  countReviews: procedure({
    caller: operators('post.see'),
    effect: 'query',
    input: object({}),
    output: object({
      waiting: number(),
      isMore: boolean(),
      oldestAt: nullable(number()),
      byLane: array(object({ lane: picklist(reviewLanes), waiting: number() })),
      byCause: array(object({ cause: picklist(reviewCauses), waiting: number() })),
    }),
    refusals: [],
  }),
  /** One text whole, with everything that helps to decide on it. */
  readText: procedure({
    caller: operators('post.see'),
    effect: 'query',
    personal: ['memberId'],
    shows: 'members',
    input: object({ subjectId }),
    output: object({
      text: object({
        ...textFacts,
        /** The post it is or belongs to. */
        postId: string(),
        kind: nullable(picklist(postKinds)),
        boardName: string(),
        topicName: nullable(string()),
        productName: nullable(string()),
        titlePart: nullable(partView),
        part: partView,
        options: array(partView),
        pictures: array(object({ ...pictureView.entries, finding: nullable(picklist(findings)) })),
        /** What a reply answers: the post's title and the beginning of the text it speaks to. */
        answers: nullable(object({ title: string(), author: string(), excerpt: string() })),
        stateReason: stateReasonView,
      }),
      /** Null where nobody was ever asked about it. */
      review: nullable(
        object({
          ...reviewView,
          /** Words the filter found when it was written, and what the service said of the text. */
          words: array(string()),
          service: nullable(picklist(findings)),
          appeal: string(),
          /** Whether the operator may decide it; whoever took a text down does not judge the appeal against it. */
          mayDecide: boolean(),
          /** What taking it down would be called: others saw it, or nobody did. */
          takingDown: picklist(['reject', 'remove']),
          decisions: array(decisionView),
        }),
      ),
      /** The latest reports first, without who made them. */
      reports: array(object({ reason: picklist(reportReasons), details: string(), weight: number(), at: number() })),
      hidingWeight: number(),
      author: standingView,
      /** The author's latest posts, newest first. */
      recent: array(publicationRow),
    }),
    refusals: ['subjectUnknown'],
  }),
  /** Takes a text in hand for `claimMs`; taken again, for as long again. */
  claimReview: procedure({
    caller: operators('post.decide'),
    effect: 'once',
    input: object({ subjectId }),
    output: object({ until: number() }),
    refusals: ['subjectUnknown', 'reviewClaimed', 'reviewClosed'],
  }),
  /** Gives a text back. */
  releaseReview: procedure({
    caller: operators('post.decide'),
    effect: 'once',
    input: object({ subjectId }),
    output: object({ subjectId: string() }),
    refusals: ['subjectUnknown', 'reviewClaimed', 'reviewClosed'],
  }),
  /** Lets a text be seen, or stand; an appeal is granted by it, and a strike that came with the text is taken back. */
  approveText: procedure({
    caller: operators('post.decide'),
    effect: 'once',
    input: object({ subjectId }),
    output: decided,
    refusals: [...decisionRefusals, 'appealOwnDecision'],
    shows: 'members',
  }),
  /**
   * Keeps a text from others for good: rejected where nobody saw it, removed where they did. An appeal is denied by it.
   * With `strike` the author gets one.
   */
  rejectText: procedure({
    caller: operators('post.decide'),
    effect: 'once',
    input: object({ subjectId, reason, note, strike: boolean() }),
    output: decided,
    refusals: [...decisionRefusals, 'appealOwnDecision'],
    shows: 'members',
  }),
  /** Keeps a public text from others until it has been reviewed. */
  hideText: procedure({
    caller: operators('post.decide'),
    effect: 'once',
    input: object({ subjectId, reason, note }),
    output: decided,
    refusals: decisionRefusals,
    shows: 'members',
  }),
  /** How a member stands in the community. */
  communityStanding: procedure({
    caller: operators('post.see'),
    effect: 'query',
    input: object({ memberId }),
    output: object({ standing: standingView, recent: array(publicationRow) }),
    refusals: ['participantUnknown'],
    personal: ['memberId'],
    shows: 'members',
  }),
  /** Members who may not write now, the soonest to return first. */
  listSilenced: procedure({
    caller: operators('post.see'),
    effect: 'query',
    input: object({ after, limit: limit(50) }),
    output: object({ members: array(standingView), next: nullable(string()) }),
    refusals: [],
    personal: ['memberId'],
    shows: 'members',
  }),
  /** Mutes a member (they read and like) or bans them (they read) for some days from now. */
  sanctionMember: procedure({
    caller: operators('member.silence'),
    effect: 'once',
    input: object({ memberId, kind: picklist(sanctionKinds), days: count(sanctionDaysMax), why }),
    output: standing,
    refusals: ['participantUnknown'],
    personal: ['memberId'],
    shows: 'members',
  }),
  /** Ends a silence at once; the strikes it may have come from still count. */
  liftSanction: procedure({
    caller: operators('member.silence'),
    effect: 'once',
    input: object({ memberId, kind: picklist(sanctionKinds) }),
    output: standing,
    refusals: ['participantUnknown', 'notSilenced'],
    personal: ['memberId'],
    shows: 'members',
  }),
  /** A strike for what no text shows; strikes silence by themselves, for longer each time. */
  addStrike: procedure({
    caller: operators('member.silence'),
    effect: 'once',
    input: object({ memberId, why }),
    output: standing,
    refusals: ['participantUnknown'],
    personal: ['memberId'],
    shows: 'members',
  }),
  /** Takes a strike back, and the silence that came with it. */
  forgiveStrike: procedure({
    caller: operators('member.silence'),
    effect: 'once',
    input: object({ memberId, struckAt: instant }),
    output: standing,
    refusals: ['participantUnknown', 'strikeUnknown'],
    personal: ['memberId'],
    shows: 'members',
  }),
}
