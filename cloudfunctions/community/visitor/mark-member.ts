import type { RefusalOf } from '../../../contract/refusals'
import type { MarkKind } from '../../../contract/words/community'
import { no, yes, type Result } from '../../../domain/result'
import type { Mark } from '../documents'
import { markIdOf, markKeyOf } from '../marks'
import { participantBehind } from '../published'
import { takeSign } from '../signs'
import { count, countedOf } from '../tallies'
import type { VisitorCall } from '../../kernel/ports/platform'
import { inLine } from '../../kernel/store/in-line'
import { pageLimitMax, type Transaction } from '../../kernel/store/store'
import { memberOf } from '../reader'
import { whoHasBlocked } from '../writing'

type Refused = RefusalOf<'notMember' | 'participantUnknown' | 'blocked' | 'tooManyMarked'>

interface Asked {
  kind: Extract<MarkKind, 'follow' | 'block' | 'mute'>
  publicId: string
  on: boolean
}

/** Whoever hides more than that would rather not read here; that many are counted in one page. */
const hiddenMax = pageLimitMax

/** Follows, blocks or mutes a member, or no longer. `count` is their followers, or how many the caller hides that way. */
export async function markMember(
  call: VisitorCall,
  { kind, publicId, on }: Asked,
): Promise<Result<{ on: boolean; count: number }, Refused>> {
  const { store, visitorId, at } = call
  const [reader, participant] = await Promise.all([memberOf(call), participantBehind(call, { publicId })])
  if (!reader.ok) return reader
  if (!participant || participant._id === visitorId) return no({ code: 'participantUnknown' })
  const targetId = participant._id
  if (on && kind === 'follow' && (await whoHasBlocked(call, [targetId])).has(targetId)) return no({ code: 'blocked' })
  const byMember = markKeyOf(kind, visitorId)
  const hidden = kind === 'follow' ? 0 : await countHidden(call, byMember)
  if (on && hidden >= hiddenMax) return no({ code: 'tooManyMarked', most: hiddenMax })

  const mark: Mark = {
    _id: markIdOf(kind, visitorId, targetId),
    kind,
    memberId: visitorId,
    targetId,
    byMember,
    onTarget: markKeyOf(kind, targetId),
    target: { publicId, nickname: participant.nickname },
    isCounted: false,
    at,
  }
  if (kind === 'follow') {
    const change = async (transaction: Transaction) => {
      if (!on) await takeSign(transaction, mark._id, undefined, at)
      else if (!(await transaction.get('marks', mark._id))) await follow(transaction, mark)
    }
    await inLine(call, mark.memberId, () => store.transact(change))
    return yes({ on, count: (await countedOf(store, targetId)).sums['followers'] ?? 0 })
  }
  const changed = on ? await store.create('marks', mark) : await store.remove('marks', mark._id)
  return yes({ on, count: hidden + (changed ? (on ? 1 : -1) : 0) })
}

async function follow(transaction: Transaction, mark: Mark): Promise<void> {
  await transaction.create('marks', mark)
  await count(transaction, { subjectId: mark.targetId, memberId: mark.memberId, at: mark.at }, { followers: 1 })
}

const countHidden = async ({ store }: VisitorCall, byMember: string): Promise<number> =>
  (await store.page('marks', 'byMember', { equals: { byMember }, limit: hiddenMax })).documents.length
