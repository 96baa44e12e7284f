import type { RefusalOf } from '../../contract/refusals'
import { popularLikes } from '../../domain/community/contribution'
import { admitSign } from '../../domain/community/pace'
import { isRing } from '../../domain/community/rings'
import { bannedAt } from '../../domain/community/sanctions'
import type { Member } from '../../domain/member/member'
import { no, yes, type Result } from '../../domain/result'
import { countAffinity } from '../_kernel/community/affinities'
import { creditMore } from '../_kernel/community/credits'
import type { Mark } from '../_kernel/community/documents'
import { markIdOf, markKeyOf } from '../_kernel/community/marks'
import { present, ranked } from '../_kernel/community/participants'
import { countReception } from '../_kernel/community/receptions'
import { changeSubject, isPost, subjectOf, warm, type Subject } from '../_kernel/community/subjects'
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

/** Likes or keeps a text, or no longer. The mark is there or not; the counters follow it, one conditional update each. */
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
  if (!on) return yes({ on, count: await unmark(call, subject, kind) })
  const marked = await mark(call, reader.member, subject, kind)
  return marked.ok ? yes({ on, count: marked.value }) : marked
}

async function mark(
  call: VisitorCall,
  member: Member,
  subject: Subject,
  kind: 'like' | 'favourite',
): Promise<Result<number, Refused>> {
  const { at, visitorId } = call
  const reception = await call.store.get('receptions', visitorId)
  const _id = markIdOf(kind, visitorId, subject._id)
  const put = async (transaction: Transaction) => {
    if (await transaction.get('marks', _id)) return yes('before' as const)
    const known = await transaction.get('participants', visitorId)
    const { participant, limits } = ranked(present(known, member, at), reception, at)
    const silence = bannedAt(participant, at)
    if (silence) return no(silence)
    const pace = kind === 'like' ? admitSign(participant.pace, 'likes', limits, at) : yes(participant.pace)
    if (!pace.ok) return pace
    const likesGiven = participant.likesGiven + (kind === 'like' ? 1 : 0)
    await transaction.put('participants', { ...participant, pace: pace.value, likesGiven })
    await transaction.create('marks', markOf(_id, kind, visitorId, subject._id, at))
    return yes('now' as const)
  }
  const ended = await call.store.transact(put)
  if (ended.committed && !ended.value.ok) return ended.value
  const isNew = ended.committed && ended.value.ok && ended.value.value === 'now'
  if (isNew) await countMark(call, subject, kind)
  return yes(await countOf(call, subject._id, kind))
}

const markOf = (_id: string, kind: 'like' | 'favourite', memberId: string, targetId: string, at: number): Mark => ({
  _id,
  kind,
  memberId,
  targetId,
  byMember: markKeyOf(kind, memberId),
  onTarget: markKeyOf(kind, targetId),
  target: null,
  isCounted: kind === 'like',
  at,
})

/** The counters of a new mark. A like out of a ring is shown like any other, and counts for nothing more. */
async function countMark(call: VisitorCall, subject: Subject, kind: 'like' | 'favourite'): Promise<void> {
  if (kind === 'favourite') await changeSubject(call, subject._id, {}, { increase: { favourites: 1 } })
  else {
    const ring = isRing(await countAffinity(call, call.visitorId, subject.authorId, call.at))
    if (ring)
      await call.store.updateIf(
        'marks',
        markIdOf('like', call.visitorId, subject._id),
        {},
        { set: { isCounted: false } },
      )
    await changeSubject(call, subject._id, {}, { increase: { likes: 1, ...(ring ? {} : { countedLikes: 1 }) } })
    if (!ring) await countReception(call, subject.authorId, { likesReceived: 1 })
    const after = await subjectOf(call.store, subject._id)
    if (after && isPost(after) && after.countedLikes >= popularLikes) await creditMore(call, after, 'popular', call.at)
  }
  if (isPost(subject)) await warm(call, subject._id)
}

async function unmark(call: VisitorCall, subject: Subject, kind: 'like' | 'favourite'): Promise<number> {
  const { store, visitorId } = call
  const _id = markIdOf(kind, visitorId, subject._id)
  const known = await store.get('marks', _id)
  if (known && (await store.remove('marks', _id))) {
    const isCounted = kind === 'like' && known.isCounted
    const likes: Record<string, number> = { likes: -1, ...(isCounted ? { countedLikes: -1 } : {}) }
    const increase = kind === 'favourite' ? { favourites: -1 } : likes
    await changeSubject(call, subject._id, {}, { increase })
    if (isCounted) await countReception(call, subject.authorId, { likesReceived: -1 })
    if (isPost(subject)) await warm(call, subject._id)
  }
  return countOf(call, subject._id, kind)
}

async function countOf({ store }: VisitorCall, subjectId: string, kind: 'like' | 'favourite'): Promise<number> {
  const subject = await subjectOf(store, subjectId)
  if (!subject) return 0
  if (kind === 'like') return subject.likes
  return isPost(subject) ? subject.favourites : 0
}
