import { no, yes } from '../../domain/result'
import { askReview } from '../_kernel/community/reviews'
import { changeSubject, move } from '../_kernel/community/subjects'
import type { Handler } from '../_kernel/serve'
import { ownSubject } from './own-subject'
import { memberOf } from './reader'

/** Puts a refused or removed text before a reviewer once more, with what its author has to say. */
export const appealDecision: Handler<'community', 'appealDecision'> = async (call, { subjectId, text }) => {
  const { at } = call
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const own = await ownSubject(call, subjectId)
  if (!own.ok) return own
  const subject = own.value
  // Marked before it is moved: whoever comes second, or again, finds it marked.
  const isFirst = await changeSubject(call, subjectId, { appealedAt: { equals: null } }, { set: { appealedAt: at } })
  const moved = isFirst ? await move(call, subject, 'appeal', '', at) : undefined
  if (!moved) return no({ code: 'notAppealable' })
  await askReview(call, moved, 'appeal', text, at)
  return yes({ state: moved.state })
}
