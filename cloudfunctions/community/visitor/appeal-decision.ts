import { no, yes } from '../../../domain/result'
import { putBefore } from '../reviews'
import { afterEvent, putSubject, subjectOf } from '../subjects'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { ownSubject } from '../own-subject'
import { memberOf } from '../reader'

/**
 * Puts a refused or removed text before a reviewer once more, with what its author has to say. The same appeal sent again
 * before it is decided gets the same answer.
 */
export const appealDecision: Handler<'community', 'appealDecision'> = async (call, { subjectId, text }) => {
  const { at, visitorId } = call
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const own = await ownSubject(call, subjectId)
  if (!own.ok) return own

  const appeal = async (transaction: Transaction) => {
    const subject = await subjectOf(transaction, subjectId)
    if (!subject) return no({ code: 'notAppealable' })
    if (subject.appealedAt !== null) {
      const heard = await transaction.get('reviews', subjectId)
      const isSame = heard?.state === 'open' && heard.appeal === text
      return isSame ? yes({ state: subject.state }) : no({ code: 'notAppealable' })
    }
    const moved = afterEvent(subject, 'appeal', '', at)
    if (!moved.ok) return no({ code: 'notAppealable' })
    await putSubject(transaction, { ...moved.value, appealedAt: at })
    const asking = { _id: subjectId, authorId: visitorId, cause: 'appeal', appeal: text } as const
    await putBefore(transaction, asking, at)
    return yes({ state: moved.value.state })
  }
  const ended = await call.store.transact(appeal)
  if (!ended.committed) throw new Error('an appeal creates nothing that may exist')
  return ended.value
}
