import { yes } from '../../../domain/result'
import { afterTakingDown } from '../published'
import { choreFor } from '../../kernel/jobs/chores'
import { closeReview } from '../reviews'
import { move } from '../subjects'
import { Busy } from '../../kernel/store/store'
import type { Handler } from '../../kernel/call/serve'
import { ownSubject } from '../own-subject'
import { memberOf } from '../reader'

/** Takes an own text back, for good. Done again it stays withdrawn. */
export const withdrawText: Handler<'community', 'withdrawText'> = async (call, { subjectId }) => {
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const own = await ownSubject(call, subjectId)
  if (!own.ok) return own
  const subject = own.value
  // Whoever stops after this leaves the rest to the timer; where nothing was withdrawn, it finds nothing to do.
  await call.store.create('chores', choreFor('withdraw', subjectId, call.at))
  const withdrawn = subject.state === 'withdrawn' ? subject : await move(call, subject, 'withdraw', '', call.at)
  if (!withdrawn) throw new Busy()
  await afterTakingDown(call, withdrawn, call.at)
  await closeReview(call, subjectId, call.at)
  return yes({ state: withdrawn.state })
}
