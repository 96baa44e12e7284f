import type { RefusalOf } from '../../contract/refusals'
import { admitSign } from '../../domain/community/pace'
import { bannedAt } from '../../domain/community/sanctions'
import type { Member } from '../../domain/member/member'
import { no, yes, type Result } from '../../domain/result'
import type { Mark } from '../_kernel/community/documents'
import { markIdOf, markKeyOf } from '../_kernel/community/marks'
import { present, ranked } from '../_kernel/community/participants'
import { receptionOf, type Reception } from '../_kernel/community/receptions'
import { afterCounting, putSign, takeSign } from '../_kernel/community/signs'
import { isPost, subjectOf, type Subject } from '../_kernel/community/subjects'
import type { VisitorCall } from '../_kernel/platform'
import type { Transaction } from '../_kernel/store'
import { publicSubject } from './own-subject'
import { memberOf } from './reader'

type Refused = RefusalOf<'notMember' | 'subjectUnknown' | 'silenced' | 'dayLimitReached'>

interface Asked {
  kind: 'like' | 'favourite'
  targetId: string
  on: boolean
}

/** Likes or keeps a text, or no longer. The mark and what it counts for are one; done again it stays as it is. */
export async function markText(
  call: VisitorCall,
  { kind, targetId, on }: Asked,
): Promise<Result<{ on: boolean; count: number }, Refused>> {
  const { store, visitorId, at } = call
  const mark = markOf(kind, visitorId, targetId, at)
  const [reader, found, known, own] = await Promise.all([
    memberOf(call),
    subjectOf(store, targetId),
    store.get('marks', mark._id),
    on ? receptionOf(store, visitorId, at) : undefined,
  ])
  if (!reader.ok) return reader
  const seen = await publicSubject(call, reader.value, found)
  if (!seen.ok) return seen
  const subject = seen.value
  const fits = kind === 'like' ? subject.authorId !== visitorId : isPost(subject)
  if (!fits) return no({ code: 'subjectUnknown' })
  if (own && !known) {
    const put = await putMark(call, { member: reader.value.member, own, subject, mark })
    if (!put.ok) return put
  }
  if (!on && known) await store.transact((transaction) => takeSign(transaction, mark._id, subject.authorId, at))
  const sums = await afterCounting(call, subject, at)
  return yes({ on, count: (kind === 'like' ? sums['likes'] : sums['favourites']) ?? 0 })
}

interface New {
  member: Member
  own: Reception
  subject: Subject
  mark: Mark
}

/** A mark that was not there a moment ago, counted in the transaction that writes it. */
async function putMark(
  { store, at }: VisitorCall,
  { member, own, subject, mark }: New,
): Promise<Result<void, Refused>> {
  const put = async (transaction: Transaction) => {
    const known = await transaction.get('participants', member._id)
    const { participant, limits } = ranked(present(known, member, at), own, at)
    const silence = bannedAt(participant, at)
    if (silence) return no(silence)
    const isLike = mark.kind === 'like'
    const pace = isLike ? admitSign(participant.pace, 'likes', limits, at) : yes(participant.pace)
    if (!pace.ok) return pace
    const likesGiven = participant.likesGiven + (isLike ? 1 : 0)
    await transaction.put('participants', { ...participant, pace: pace.value, likesGiven })
    await putSign(transaction, mark, subject, () => receptionOf(store, subject.authorId, at))
    return yes(undefined)
  }
  const ended = await store.transact(put)
  if (!ended.committed || ended.value.ok) return yes(undefined)
  // The same like may be on its way twice: the second one meets the first's mark, not the limit that it reached.
  return (await store.get('marks', mark._id)) ? yes(undefined) : ended.value
}

const markOf = (kind: 'like' | 'favourite', memberId: string, targetId: string, at: number): Mark => ({
  _id: markIdOf(kind, memberId, targetId),
  kind,
  memberId,
  targetId,
  byMember: markKeyOf(kind, memberId),
  onTarget: markKeyOf(kind, targetId),
  target: null,
  isCounted: false,
  at,
})
