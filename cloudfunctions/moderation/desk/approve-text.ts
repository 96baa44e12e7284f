import type { NoticeFacts } from '../../../domain/community/notice'
import { decide, mayJudgeAppeal, wasPublic, type Review } from '../../../domain/community/review'
import { forgive } from '../../../domain/community/sanctions'
import { no, yes, type Result } from '../../../domain/result'
import { sanctioned } from '../../community/participants'
import { isPost, type Subject } from '../../community/subjects'
import { hasColleagueWho } from '../../operator/colleagues'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { decideOn, type Ruling, type Unruled } from './decide'

/** Lets a text be seen, or stand. */
export const approveText: Handler<'ops', 'approveText'> = async (call, { subjectId }) => {
  const colleagues = await hasColleagueWho(call, 'post.decide')
  return decideOn(
    call,
    subjectId,
    (review, subject): Result<Ruling, Unruled> => {
      if (!review) return no({ code: 'subjectUnknown' })
      if (review.lane === 'appealed' && !mayJudgeAppeal(review, call.operator.id, colleagues))
        return no({ code: 'appealOwnDecision' })
      const approval = { event: 'approve', reason: null, note: '' } as const
      const decided = decide(review, call.operator, approval, call.at)
      return decided.ok ? yes({ review: decided.value, told: toldOf(review, subject) }) : decided
    },
    forgiveItsStrike,
  )
}

function toldOf(review: Review, subject: Subject): NoticeFacts {
  const title = isPost(subject) ? subject.title : null
  if (review.lane === 'appealed') return { code: 'appealGranted', title }
  return { code: wasPublic(review) ? 'kept' : 'approved', title }
}

/** A text that may be seen is nothing to be struck for. */
async function forgiveItsStrike(transaction: Transaction, { _id, authorId }: Subject): Promise<void> {
  const author = await transaction.get('participants', authorId)
  if (!author?.strikes.some(({ subjectId }) => subjectId === _id)) return
  await transaction.put(
    'participants',
    sanctioned(author, (sanctions) => forgive(sanctions, ({ subjectId }) => subjectId === _id)),
  )
}
