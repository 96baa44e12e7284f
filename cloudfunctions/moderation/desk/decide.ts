import type { NoticeFacts } from '../../../domain/community/notice'
import type { RefusalOf } from '../../../contract/refusals'
import { lastDecision, type Review, type ReviewRefusal } from '../../../domain/community/review'
import { nextState, type PublicationEvent } from '../../../domain/community/visibility'
import { no, yes, type Result } from '../../../domain/result'
import { followDecision } from '../../community/decisions'
import type { Notice } from '../../community/documents'
import { noticeOf } from '../../community/notices'
import { choreFor } from '../../kernel/jobs/chores'
import { postIdOfSubject, subjectOf, type Subject } from '../../community/subjects'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Transaction } from '../../kernel/store/store'

/** Why a decision on an appeal or on anything else is not taken. */
export type Unruled = ReviewRefusal | RefusalOf<'subjectUnknown' | 'appealOwnDecision'>

/** A review after a decision, with what its author is told. */
export interface Ruling {
  review: Review
  told: NoticeFacts
}

/**
 * Every decision is the same three steps: the review and the text as they stand, the ruling stored with what follows
 * from it for the author, and then the text itself, which follows outside the transaction.
 */
export async function decideOn<Refusal extends { code: string }>(
  call: OperatorCall,
  subjectId: string,
  rule: (review: Review | undefined, subject: Subject) => Result<Ruling, Refusal>,
  also: (transaction: Transaction, subject: Subject) => Promise<void> = async () => undefined,
) {
  const ended = await once(call, async (transaction) => {
    const [review, subject] = [await transaction.get('reviews', subjectId), await subjectOf(transaction, subjectId)]
    if (!subject) return no({ code: 'subjectUnknown' })
    const ruled = rule(review, subject)
    if (!ruled.ok) return ruled
    const { review: after, told } = ruled.value
    const next = nextState(subject.state, eventOf(after))
    if (!next.ok) return next
    await transaction.put('reviews', after)
    await transaction.put('chores', choreFor('decide', subjectId, call.at))
    await transaction.create('notices', noticeTo(subject, after.turn, told, call.at))
    await also(transaction, subject)
    return yes({ value: { subjectId, state: next.value }, subject: subjectId, touched: [subject.authorId] })
  })
  if (ended.ok) await followDecision(call, subjectId, call.at)
  return ended
}

function eventOf(review: Review): PublicationEvent {
  const last = lastDecision(review)
  if (!last) throw new Error('a ruling leaves a decision')
  return last.event
}

const noticeTo = (subject: Subject, turn: number, facts: NoticeFacts, at: number): Notice =>
  noticeOf('decided', subject.authorId, {
    subjectId: subject._id,
    postId: postIdOfSubject(subject),
    facts,
    at,
    turn,
  })
