import { no, yes } from '../../domain/result'
import { openAppeal } from '../_kernel/community/reviews'
import { afterEvent, putSubject, subjectOf } from '../_kernel/community/subjects'
import type { Handler } from '../_kernel/serve'
import type { Transaction } from '../_kernel/store'
import { memberOf } from './reader'

/** Puts a refused or removed text before a reviewer once more, with what its author has to say. */
export const appealDecision: Handler<'community', 'appealDecision'> = async (call, { subjectId, text }) => {
  const { at, store, visitorId } = call
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const appeal = async (transaction: Transaction) => {
    const subject = await subjectOf(transaction, subjectId)
    if (subject?.authorId !== visitorId) return no({ code: 'subjectUnknown' })
    const moved = afterEvent(subject, 'appeal', '', at)
    if (subject.appealedAt !== null || !moved.ok) return no({ code: 'notAppealable' })
    await putSubject(transaction, { ...moved.value, appealedAt: at })
    await openAppeal(transaction, subject, text, at)
    return yes({ state: moved.value.state })
  }
  const ended = await store.transact(appeal)
  if (!ended.committed) throw new Error('an appeal creates nothing')
  return ended.value
}
