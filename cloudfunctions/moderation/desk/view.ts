import type { InferOutput } from 'valibot'
import type { reviewRow } from '../../../contract/moderation/desk'
import { claimAt, lastDecision, type Review, type ReviewDecision } from '../../../domain/community/review'
import { isPost, type Subject } from '../../community/subjects'
import type { OperatorCall } from '../../kernel/ports/platform'
import { excerptOf } from './excerpt'

/** A review in a list, with the text that it is of. */
export function presentRow(call: OperatorCall, review: Review, subject: Subject): InferOutput<typeof reviewRow> {
  const { publicId, nickname } = subject.author
  const last = lastDecision(review)
  return {
    ...presentFacts(subject),
    ...presentReview(call, review),
    excerpt: excerptOf(subject.text),
    author: { publicId, nickname },
    decision: last ? presentDecision(last) : null,
  }
}

export const presentFacts = (subject: Subject) => ({
  subjectId: subject._id,
  title: isPost(subject) ? subject.title : null,
  state: subject.state,
  createdAt: subject.createdAt,
  likes: subject.likes,
  replies: subject.replies,
  reportWeight: subject.reportWeight,
})

export function presentReview({ operator, at }: OperatorCall, review: Review) {
  const { lane, causes, openedAt, closedAt } = review
  const taken = claimAt(review, at)
  return {
    isOpen: review.state === 'open',
    lane,
    causes,
    openedAt,
    closedAt,
    claim: taken && { by: taken.operatorName, isMine: taken.operatorId === operator.id, until: taken.until },
  }
}

export const presentDecision = ({ at, operatorName, event, reason, note }: ReviewDecision) => ({
  at,
  by: operatorName,
  event,
  reason,
  note,
})
