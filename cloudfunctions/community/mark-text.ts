import type { RefusalOf } from '../../contract/refusals'
import { admitSign } from '../../domain/community/pace'
import { bannedAt } from '../../domain/community/sanctions'
import type { Member } from '../../domain/member/member'
import { no, yes, type Result } from '../../domain/result'
import type { Mark } from '../_kernel/community/documents'
import { markIdOf, markKeyOf } from '../_kernel/community/marks'
import { present, ranked } from '../_kernel/community/participants'
import { receptionOf } from '../_kernel/community/receptions'
import { afterCounting, putSign, takeSign } from '../_kernel/community/signs'
import { isPost, type Subject } from '../_kernel/community/subjects'
import type { VisitorCall } from '../_kernel/platform'
import type { Transaction } from '../_kernel/store'
import { publicSubject } from './own-subject'
import type { Reader } from './reader'

type Refused = RefusalOf<'subjectUnknown' | 'silenced' | 'dayLimitReached'>

interface Asked {
  kind: 'like' | 'favourite'
  targetId: string
  on: boolean
}

/** Likes or keeps a text, or no longer. The mark and what it counts for are one; done again it stays as it is. */
export async function markText(
  call: VisitorCall,
  reader: Reader & { member: Member },
  { kind, targetId, on }: Asked,
): Promise<Result<{ on: boolean; count: number }, Refused>> {
  const seen = await publicSubject(call, reader, targetId)
  if (!seen.ok) return seen
  const subject = seen.value
  const fits = kind === 'like' ? subject.authorId !== reader.id : isPost(subject)
  if (!fits) return no({ code: 'subjectUnknown' })
  const changed = on ? await mark(call, reader.member, subject, kind) : await unmark(call, subject, kind)
  if (!changed.ok) return changed
  const sums = await afterCounting(call, subject, call.at)
  return yes({ on, count: (kind === 'like' ? sums['likes'] : sums['favourites']) ?? 0 })
}

async function mark(
  { store, at, visitorId }: VisitorCall,
  member: Member,
  subject: Subject,
  kind: 'like' | 'favourite',
): Promise<Result<void, Refused>> {
  const [own, author] = await Promise.all([receptionOf(store, visitorId, at), receptionOf(store, subject.authorId, at)])
  const _id = markIdOf(kind, visitorId, subject._id)
  const put = async (transaction: Transaction) => {
    if (await transaction.get('marks', _id)) return yes(undefined)
    const known = await transaction.get('participants', visitorId)
    const { participant, limits } = ranked(present(known, member, at), own, at)
    const silence = bannedAt(participant, at)
    if (silence) return no(silence)
    const pace = kind === 'like' ? admitSign(participant.pace, 'likes', limits, at) : yes(participant.pace)
    if (!pace.ok) return pace
    const likesGiven = participant.likesGiven + (kind === 'like' ? 1 : 0)
    await transaction.put('participants', { ...participant, pace: pace.value, likesGiven })
    await putSign(transaction, markOf(_id, kind, visitorId, subject._id, at), subject, author)
    return yes(undefined)
  }
  const ended = await store.transact(put)
  return ended.committed ? ended.value : yes(undefined)
}

const markOf = (_id: string, kind: 'like' | 'favourite', memberId: string, targetId: string, at: number): Mark => ({
  _id,
  kind,
  memberId,
  targetId,
  byMember: markKeyOf(kind, memberId),
  onTarget: markKeyOf(kind, targetId),
  target: null,
  isCounted: false,
  at,
})

async function unmark({ store, visitorId, at }: VisitorCall, subject: Subject, kind: 'like' | 'favourite') {
  const markId = markIdOf(kind, visitorId, subject._id)
  await store.transact((transaction) => takeSign(transaction, markId, subject.authorId, at))
  return yes(undefined)
}
