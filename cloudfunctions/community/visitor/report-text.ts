import { admitSign } from '../../../domain/community/pace'
import { silenceAt } from '../../../domain/community/sanctions'
import { no, yes } from '../../../domain/result'
import { tellOfText } from '../events'
import { fingerprintOf } from '../../kernel/call/public-id'
import { present, ranked } from '../participants'
import { choreFor } from '../../kernel/jobs/chores'
import { receptionOf } from '../receptions'
import { weighReports } from '../reports'
import { subjectOf } from '../subjects'
import type { Handler } from '../../kernel/call/serve'
import type { Transaction } from '../../kernel/store/store'
import { publicSubject } from '../own-subject'
import { memberOf } from '../reader'

/** Reports a text once; reviewers see it at once, and enough weight hides it until they have. */
export const reportText: Handler<'community', 'reportText'> = async (call, { subjectId, reason, details }) => {
  const { store, visitorId, at } = call
  const _id = `${subjectId}:${visitorId}`
  const [reader, before, found, reception] = await Promise.all([
    memberOf(call),
    store.get('reports', _id),
    subjectOf(store, subjectId),
    receptionOf(store, visitorId, at),
  ])
  if (!reader.ok) return reader
  const { member } = reader.value
  if (before) return yes({ reportedNow: false })
  const seen = await publicSubject(call, reader.value, found)
  if (!seen.ok) return seen
  if (seen.value.authorId === visitorId) return no({ code: 'ownText' })

  // Whoever stops between the report and its weighing leaves it to the timer.
  const chore = choreFor('weigh', subjectId, at, fingerprintOf(_id))
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
    await transaction.create('chores', chore)
    return yes(undefined)
  }
  const ended = await store.transact(put)
  if (!ended.committed) return yes({ reportedNow: false })
  if (!ended.value.ok) return ended.value
  await Promise.all([tellOfText(call, seen.value, 'reported'), weighReports(call, subjectId, at)])
  await store.remove('chores', chore._id)
  return yes({ reportedNow: true })
}
