import { sayRejection } from '../../../contract/sentences/standing'
import type { NoticeFacts } from '../../../domain/community/notice'
import { decide, mayJudgeAppeal, takingDown } from '../../../domain/community/review'
import { strike } from '../../../domain/community/sanctions'
import { no, yes, type Result } from '../../../domain/result'
import type { Notice } from '../../community/documents'
import { noticeOf } from '../../community/notices'
import { sanctioned } from '../../community/participants'
import { isPost } from '../../community/subjects'
import { hasColleagueWho } from '../../operator/colleagues'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { decideOn, type Ruling, type Unruled } from './decide'

/** Keeps a text from others for good, with a sentence its author can do something with. */
export const rejectText: Handler<'ops', 'rejectText'> = async (call, { subjectId, reason, note, strike: strikes }) => {
  const colleagues = await hasColleagueWho(call, 'post.decide')
  const why = sayRejection(reason, note, 'zh-CN')
  return decideOn(
    call,
    subjectId,
    (review, subject): Result<Ruling, Unruled> => {
      if (!review) return no({ code: 'subjectUnknown' })
      const isAppeal = review.lane === 'appealed'
      if (isAppeal && !mayJudgeAppeal(review, call.operator.id, colleagues)) return no({ code: 'appealOwnDecision' })
      const event = takingDown(review)
      const decided = decide(review, call.operator, { event, reason, note }, call.at)
      if (!decided.ok) return decided
      const title = isPost(subject) ? subject.title : null
      const canAppeal = subject.appealedAt === null
      const code = event === 'remove' ? 'removed' : 'rejected'
      return yes({
        review: decided.value,
        told: isAppeal ? { code: 'appealDenied', title, reason, note } : { code, title, reason, note, canAppeal },
      })
    },
    async (transaction, { authorId }) => {
      const author = strikes ? await transaction.get('participants', authorId) : undefined
      if (!author) return
      const added = { at: call.at, subjectId, reason: why }
      const after = sanctioned(author, (sanctions) => strike(sanctions, added))
      await transaction.put('participants', after)
      const until = after.strikes.find((each) => each.subjectId === subjectId)?.mutedUntil ?? 0
      if (until > call.at)
        await transaction.put('notices', silencedNotice(authorId, { code: 'struck', until, reason, note }, call))
    },
  )
}

/** A strike that silences is told beside the decision: whoever cannot write should know until when. */
const silencedNotice = (memberId: string, facts: NoticeFacts, { at, requestId }: OperatorCall): Notice =>
  noticeOf('decided', memberId, { subjectId: requestId, postId: '', facts, at })
