import { release } from '../../../domain/community/review'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'

/** Gives a text back to everybody. */
export const releaseReview: Handler<'ops', 'releaseReview'> = (call, { subjectId }) =>
  once(call, async (transaction) => {
    const review = await transaction.get('reviews', subjectId)
    if (!review) return no({ code: 'subjectUnknown' })
    const released = release(review, call.operator, call.at)
    if (!released.ok) return released
    await transaction.put('reviews', released.value)
    return yes({ value: { subjectId }, subject: subjectId })
  })
