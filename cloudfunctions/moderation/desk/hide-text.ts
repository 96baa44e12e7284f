import { hide } from '../../../domain/community/review'
import { yes } from '../../../domain/result'
import { isPost } from '../../community/subjects'
import type { Handler } from '../../kernel/call/serve'
import { decideOn } from './decide'

/** Keeps a public text from others until it has been reviewed. */
export const hideText: Handler<'ops', 'hideText'> = (call, { subjectId, reason, note }) =>
  decideOn(call, subjectId, (review, subject) => {
    const asking = { _id: subjectId, authorId: subject.authorId, cause: 'desk' } as const
    const hidden = hide(review, asking, call.operator, { reason, note }, call.at)
    if (!hidden.ok) return hidden
    const title = isPost(subject) ? subject.title : null
    return yes({ review: hidden.value, told: { code: 'hidden', title, reason, note } })
  })
