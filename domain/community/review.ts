import { no, yes, type Result } from '../result'
import type { Finding, PublicationEvent } from './visibility'

/** Why a text stands before a reviewer. */
export const reviewCauses = ['filter', 'service', 'reports', 'level', 'board', 'appeal', 'lateFinding', 'desk'] as const
export type ReviewCause = (typeof reviewCauses)[number]

/** What the reviewer is asked: may it be seen at all, is it as bad as others say, was the decision right. */
export const reviewLanes = ['held', 'reported', 'appealed'] as const
export type ReviewLane = (typeof reviewLanes)[number]

const laneOf = (cause: ReviewCause): ReviewLane => {
  if (cause === 'appeal') return 'appealed'
  return cause === 'reports' ? 'reported' : 'held'
}

/** Why a reviewer takes a text down; the author reads it as a sentence. */
export const rejectReasons = ['advert', 'fake', 'insult', 'privacy', 'vulgar', 'offTopic', 'other'] as const
export type RejectReason = (typeof rejectReasons)[number]

/** Reading a long text with nine pictures takes a minute or two; past this whoever took it has gone for tea. */
export const claimMs = 10 * 60 * 1000

/** A text that is reported and kept over and over: what came of the latest is enough to decide the next. */
const decisionsKept = 20

/** What the checks found, as far as they have answered. */
export interface ReviewEvidence {
  /** Words that the local filter found when the text was written. */
  words: string[]
  /** What the service said about the text; null where it was not needed or never answered. */
  text: Finding | null
  pictures: { picture: string; finding: Finding | null }[]
}

export const noEvidence: ReviewEvidence = { words: [], text: null, pictures: [] }

export interface ReviewDecision {
  at: number
  /** Null where the checks refused it and no person did. */
  operatorId: string | null
  operatorName: string
  event: Extract<PublicationEvent, 'approve' | 'reject' | 'remove' | 'hide' | 'refuse'>
  reason: RejectReason | null
  /** What the reviewer added in their own words; the author reads it. */
  note: string
}

export interface ReviewClaim {
  operatorId: string
  operatorName: string
  until: number
}

/** A text that waits for a person, or waited for one. */
export interface Review {
  /** The post or reply. */
  _id: string
  authorId: string
  state: 'open' | 'closed'
  lane: ReviewLane
  causes: ReviewCause[]
  evidence: ReviewEvidence
  /** What the author had to say against the decision; empty where they said nothing. */
  appeal: string
  openedAt: number
  claim: ReviewClaim | null
  /** The latest, oldest first. */
  decisions: ReviewDecision[]
  /** How many decisions there ever were: by this number the text knows which of them it has followed. */
  turn: number
  /** When it was last closed; 0 while it never was. */
  closedAt: number
  version: number
}

export interface Asking {
  _id: string
  authorId: string
  cause: ReviewCause
  evidence?: ReviewEvidence
  appeal?: string
}

/** The review after one more reason for it: a new one, one opened again, or one that waits for more than before. */
export function asked(before: Review | undefined, asking: Asking, at: number): Review {
  const { _id, authorId, cause, evidence = noEvidence, appeal = '' } = asking
  const known = before ?? blank(_id, authorId, at)
  const isOpen = before?.state === 'open'
  return {
    ...known,
    state: 'open',
    // Whatever else turns up, an appeal is heard as one.
    lane: isOpen && known.lane === 'appealed' ? 'appealed' : laneOf(cause),
    causes: isOpen ? [...new Set([...known.causes, cause])] : [cause],
    evidence: together(known.evidence, evidence),
    appeal: appeal || known.appeal,
    openedAt: isOpen ? known.openedAt : at,
    claim: isOpen ? known.claim : null,
    version: known.version + 1,
  }
}

/** What the checks decided without any person: kept so that an appeal against it finds what they found. */
export function closedByChecks(before: Review | undefined, asking: Asking, at: number): Review {
  const decision = { at, operatorId: null, operatorName: '', event: 'refuse', reason: null, note: '' } as const
  return closed(asked(before, asking, at), decision)
}

const blank = (_id: string, authorId: string, at: number): Review => ({
  _id,
  authorId,
  state: 'open',
  lane: 'held',
  causes: [],
  evidence: noEvidence,
  appeal: '',
  openedAt: at,
  claim: null,
  decisions: [],
  turn: 0,
  closedAt: 0,
  version: 0,
})

/** The review with what the checks have found out since; whoever works on it goes on. */
export const withEvidence = (review: Review, evidence: ReviewEvidence): Review => ({
  ...review,
  evidence: together(review.evidence, evidence),
  version: review.version + 1,
})

/** What was found before is not forgotten by what is found later, nor by what has not been found yet. */
const together = (before: ReviewEvidence, added: ReviewEvidence): ReviewEvidence => ({
  words: [...new Set([...before.words, ...added.words])],
  text: added.text ?? before.text,
  pictures: [
    ...before.pictures.map(({ picture, finding }) => ({
      picture,
      finding: added.pictures.find((each) => each.picture === picture)?.finding ?? finding,
    })),
    ...added.pictures.filter(({ picture }) => !before.pictures.some((each) => each.picture === picture)),
  ],
})

/** Who works on it. */
export interface Reviewer {
  id: string
  name: string
}

export type ReviewRefusal = { code: 'reviewClaimed'; by: string; until: number } | { code: 'reviewClosed'; by: string }

/** Takes a text to decide it; taken again by the same reviewer, it is theirs for longer. */
export function claim(review: Review, { id, name }: Reviewer, at: number): Result<Review, ReviewRefusal> {
  const open = openTo(review, id, at)
  if (!open.ok) return open
  return yes({
    ...review,
    claim: { operatorId: id, operatorName: name, until: at + claimMs },
    version: review.version + 1,
  })
}

/** Gives a text back to everybody. */
export function release(review: Review, { id }: Reviewer, at: number): Result<Review, ReviewRefusal> {
  const open = openTo(review, id, at)
  return open.ok ? yes({ ...review, claim: null, version: review.version + 1 }) : open
}

/** Closes a review with a decision, unless another reviewer has it in hand or has decided it. */
export function decide(
  review: Review,
  { id, name }: Reviewer,
  ruling: Pick<ReviewDecision, 'event' | 'reason' | 'note'>,
  at: number,
): Result<Review, ReviewRefusal> {
  const open = openTo(review, id, at)
  return open.ok ? yes(closed(review, { at, operatorId: id, operatorName: name, ...ruling })) : open
}

/** Keeps a public text from others at once and asks for a second look at it. */
export function hide(
  before: Review | undefined,
  asking: Asking,
  { id, name }: Reviewer,
  said: Pick<ReviewDecision, 'reason' | 'note'>,
  at: number,
): Result<Review, ReviewRefusal> {
  const open = before?.state === 'open' ? openTo(before, id, at) : yes(before)
  if (!open.ok) return open
  const waiting = asked(before, asking, at)
  return yes(decided(waiting, { at, operatorId: id, operatorName: name, event: 'hide', ...said }))
}

const decided = (review: Review, decision: ReviewDecision): Review => ({
  ...review,
  decisions: [...review.decisions, decision].slice(-decisionsKept),
  turn: review.turn + 1,
})

const closed = (review: Review, decision: ReviewDecision): Review => ({
  ...decided(review, decision),
  state: 'closed',
  claim: null,
  closedAt: decision.at,
  version: review.version + 1,
})

function openTo(review: Review, operatorId: string, at: number): Result<Review, ReviewRefusal> {
  if (review.state === 'closed') return no({ code: 'reviewClosed', by: lastDecision(review)?.operatorName ?? '' })
  const taken = claimAt(review, at)
  if (taken && taken.operatorId !== operatorId)
    return no({ code: 'reviewClaimed', by: taken.operatorName, until: taken.until })
  return yes(review)
}

/** Who has it in hand now. */
export const claimAt = ({ claim: taken }: Pick<Review, 'claim'>, at: number): ReviewClaim | null =>
  taken && taken.until > at ? taken : null

/** What others saw before is removed; what nobody saw is rejected; an appeal that fails leaves things as they were. */
export function takingDown(review: Review): 'reject' | 'remove' {
  if (review.lane === 'appealed') return lastDecision(review)?.event === 'remove' ? 'remove' : 'reject'
  return wasPublic(review) ? 'remove' : 'reject'
}

/** Whether others had seen the text when it was put before the reviewers. */
export const wasPublic = ({ causes }: Pick<Review, 'causes'>): boolean =>
  causes.some((cause) => cause === 'reports' || cause === 'lateFinding' || cause === 'desk')

/** Whoever took a text down does not judge the appeal against it, where the brand has somebody else who may. */
export const mayJudgeAppeal = (review: Review, operatorId: string, hasOthers: boolean): boolean =>
  lastDecision(review)?.operatorId !== operatorId || !hasOthers

export const lastDecision = ({ decisions }: Pick<Review, 'decisions'>): ReviewDecision | undefined =>
  decisions[decisions.length - 1]
