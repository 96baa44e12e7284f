import { claim, claimMs } from '../../../domain/community/review'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'

/** Takes a text in hand: until then nobody else decides it. */
export const claimReview: Handler<'ops', 'claimReview'> = (call, { subjectId }) =>
  once(call, async (transaction) => {
    const review = await transaction.get('reviews', subjectId)
    if (!review) return no({ code: 'subjectUnknown' })
    const claimed = claim(review, call.operator, call.at)
    if (!claimed.ok) return claimed
    await transaction.put('reviews', claimed.value)
    return yes({ value: { until: call.at + claimMs }, subject: subjectId })
  })
