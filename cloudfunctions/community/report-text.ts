import { hiddenByReports } from '../../contract/sentences/community'
import { admitSign } from '../../domain/community/pace'
import { hides } from '../../domain/community/reports'
import { silenceAt } from '../../domain/community/sanctions'
import { no, yes } from '../../domain/result'
import { tellOfText } from '../_kernel/community/events'
import { present, ranked } from '../_kernel/community/participants'
import { askReview } from '../_kernel/community/reviews'
import { changeSubject, move, subjectOf } from '../_kernel/community/subjects'
import type { VisitorCall } from '../_kernel/platform'
import type { Handler } from '../_kernel/serve'
import type { Transaction } from '../_kernel/store'
import { publicSubject } from './own-subject'
import { memberOf } from './reader'

/** Reports a text once; reviewers see it at once, and enough weight hides it until they have. */
export const reportText: Handler<'community', 'reportText'> = async (call, { subjectId, reason, details }) => {
  const { store, visitorId, at } = call
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  const { member } = reader.value
  const _id = `${subjectId}:${visitorId}`
  if (await store.get('reports', _id)) return yes({ reportedNow: false })
  const seen = await publicSubject(call, reader.value, subjectId)
  if (!seen.ok) return seen
  if (seen.value.authorId === visitorId) return no({ code: 'ownText' })
  const reception = await store.get('receptions', visitorId)

  const put = async (transaction: Transaction) => {
    const known = await transaction.get('participants', visitorId)
    const { participant, limits } = ranked(present(known, member, at), reception, at)
    const silence = silenceAt(participant, at)
    if (silence) return no(silence)
    const pace = admitSign(participant.pace, 'reports', limits, at)
    if (!pace.ok) return pace
    const weight = limits.reportWeight
    await transaction.put('participants', { ...participant, pace: pace.value })
    await transaction.create('reports', { _id, subjectId, memberId: visitorId, reason, details, weight, at })
    return yes(weight)
  }
  const ended = await store.transact(put)
  if (!ended.committed) return yes({ reportedNow: false })
  if (!ended.value.ok) return ended.value
  await changeSubject(call, subjectId, {}, { increase: { reportWeight: ended.value.value } })
  await tellOfText(call, seen.value, 'reported')
  await askReview(call, { _id: subjectId, authorId: seen.value.authorId, cause: 'reports' }, at)
  await hideWhereHeavy(call, subjectId)
  return yes({ reportedNow: true })
}

async function hideWhereHeavy(call: VisitorCall, subjectId: string): Promise<void> {
  const subject = await subjectOf(call.store, subjectId)
  if (subject?.state === 'public' && hides(subject.reportWeight))
    await move(call, subject, 'hide', hiddenByReports, call.at)
}
