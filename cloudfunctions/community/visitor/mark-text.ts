import type { RefusalOf } from '../../../contract/refusals'
import { admitSign } from '../../../domain/community/pace'
import { bannedAt } from '../../../domain/community/sanctions'
import type { Member } from '../../../domain/member/member'
import { no, yes, type Result } from '../../../domain/result'
import type { Mark } from '../documents'
import { markIdOf, markKeyOf } from '../marks'
import { present, rankedFor } from '../participants'
import { receptionOf } from '../receptions'
import { putSign, takeSign } from '../signs'
import { carryOne, carryOver, isPost, subjectOf } from '../subjects'
import type { VisitorCall } from '../../kernel/ports/platform'
import { inLine } from '../../kernel/store/in-line'
import type { Transaction } from '../../kernel/store/store'
import { publicSubject } from '../own-subject'
import { memberOf } from '../reader'

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
  const [reader, found] = await Promise.all([memberOf(call), subjectOf(store, targetId)])
  if (!reader.ok) return reader
  const seen = await publicSubject(call, reader.value, found)
  if (!seen.ok) return seen
  const subject = seen.value
  const fits = kind === 'like' ? subject.authorId !== visitorId : isPost(subject)
  if (!fits) return no({ code: 'subjectUnknown' })
  const put = on ? await putMark(call, reader.value.member, mark) : await takeMark(call, mark._id, subject.authorId)
  if (!put.ok) return put
  const name = kind === 'like' ? 'likes' : 'favourites'
  const sums = put.value ? await carryOne(call, subject, { [name]: on ? 1 : -1 }) : await carryOver(call, subject)
  return yes({ on, count: sums[name] ?? 0 })
}

/** Whether the mark was there to be taken, and is counted no longer. */
async function takeMark(call: VisitorCall, markId: string, authorId: string): Promise<Result<boolean, never>> {
  const { store, at, visitorId } = call
  if (!(await store.get('marks', markId))) return yes(false)
  const take = (transaction: Transaction) => takeSign(transaction, markId, authorId, at)
  const ended = await inLine(call, visitorId, () => store.transact(take))
  return yes(ended.committed && ended.value)
}

/** Whether the mark was not there yet, and is counted in the transaction that writes it. */
async function putMark(call: VisitorCall, member: Member, mark: Mark): Promise<Result<boolean, Refused>> {
  const { store, at } = call
  const put = async (transaction: Transaction) => {
    const known = present(await transaction.get('participants', member._id), member, at)
    const { participant, limits } = await rankedFor(known, () => receptionOf(store, member._id, at), at)
    const silence = bannedAt(participant, at)
    if (silence) return no(silence)
    const isLike = mark.kind === 'like'
    const pace = isLike ? admitSign(participant.pace, 'likes', limits, at) : yes(participant.pace)
    if (!pace.ok) return pace
    const likesGiven = participant.likesGiven + (isLike ? 1 : 0)
    await transaction.put('participants', { ...participant, pace: pace.value, likesGiven })
    await putSign(transaction, mark)
    return yes(true)
  }
  const ended = await inLine(call, call.visitorId, () => store.transact(put))
  if (!ended.committed) return yes(false)
  // The same like may be on its way twice: the second one meets the first's mark, not the limit that it reached.
  return ended.value.ok || !(await store.get('marks', mark._id)) ? ended.value : yes(false)
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
