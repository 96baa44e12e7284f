import { areInside, rangesAsked } from '../../../domain/code/batch-life'
import { union, type SerialRange } from '../../../domain/code/ranges'
import { maskedNickname } from '../../../domain/member/masked'
import type { Member } from '../../../domain/member/member'
import type { Entry } from '../../../domain/points/ledger'
import { no, yes } from '../../../domain/result'
import type { OperatorCall } from '../../kernel/ports/platform'
import { ForeignCursor } from '../../kernel/store/store'
import type { Handler } from '../../kernel/call/serve'
import { entriesIn } from '../scanned'

/** Who scanned codes of some ranges, so that they can be reached: one page of scans, and the cards of all who are on it. */
export const listScanners: Handler<'ops', 'listScanners'> = async (call, { batchId, ranges, after, limit }) => {
  const batch = await call.store.get('batches', batchId)
  if (!batch) return no({ code: 'batchUnknown' })
  const asked = union(rangesAsked(batch, ranges))
  if (!areInside(batch, rangesAsked(batch, ranges))) return no({ code: 'rangeOutsideBatch', serialMax: batch.size - 1 })
  const { entries, next } = await pageOver(call, batchId, asked, after, limit)
  const byMembers = entries.filter(({ scan }) => scan?.by !== undefined)
  const cards = await call.store.getMany(
    'members',
    byMembers.map(({ memberId }) => memberId),
  )
  return yes({ scanners: byMembers.map((entry, place) => presentScanner(entry, cards[place])), next })
}

const presentScanner = ({ memberId, at, scan }: Entry, member: Member | undefined) => ({
  serial: scan?.serial ?? 0,
  at,
  memberId,
  number: member?.number ?? '',
  nickname: maskedNickname(member?.nickname ?? ''),
  hasPhone: member?.phone !== undefined,
  points: scan?.award?.points ?? 0,
})

/** A page over several ranges: its cursor says at which of them it stopped, and where in that one. */
async function pageOver(
  call: OperatorCall,
  batchId: string,
  ranges: readonly SerialRange[],
  after: string | undefined,
  limit: number,
): Promise<{ entries: Entry[]; next: string | null }> {
  const [, first = '0', inFirst = ''] = after === undefined ? [] : (/^(\d{1,3}):(.*)$/.exec(after) ?? foreign())
  const entries: Entry[] = []
  for (let place = Number(first); place < ranges.length; place += 1) {
    const range = ranges[place]
    if (entries.length === limit) return { entries, next: `${place}:` }
    if (!range) break
    const cursor = place === Number(first) && inFirst !== '' ? { after: inFirst } : {}
    const page = await entriesIn(call, batchId, range, { limit: limit - entries.length, ...cursor })
    entries.push(...page.documents)
    if (page.next) return { entries, next: `${place}:${page.next}` }
  }
  return { entries, next: null }
}

const foreign = (): never => {
  throw new ForeignCursor()
}
