import type { InferOutput } from 'valibot'
import type { desk } from '../../contract/code/desk'
import { maskedNickname } from '../../domain/member/masked'
import { postedTo } from '../../domain/points/balance'
import type { Entry } from '../../domain/points/ledger'
import { campaignOf } from '../campaign/configuration'
import type { OperatorCall } from '../kernel/ports/platform'
import { presentReason } from '../points/views'
import type { Item } from './item'

type Found = InferOutput<(typeof desk)['readCode']['output']>
type Scan = Found['scans'][number]

/** A code that more people looked at than this was copied, whoever they are. */
const visitsListedMax = 100

interface Booked {
  first: Entry | undefined
  later: Entry | undefined
  madeGood: Entry | undefined
}

/** All that became of an item, in its order: what was booked for it, and who came to look. */
export async function scansOf(
  call: OperatorCall,
  item: Item,
  { first, later, madeGood }: Booked,
): Promise<Pick<Found, 'scans' | 'visits' | 'visitsUnlisted'>> {
  const booked = [first, later].flatMap((entry) => entry ?? [])
  const [scans, visits] = await Promise.all([
    Promise.all(booked.map((entry) => presentScan(call, item, entry))),
    first ? visitsTo(call, item, first) : [],
  ])
  const nameOf = await namesOf(call, [...visits, ...(madeGood ? [madeGood] : [])])
  // Whoever was paid later has a line of theirs.
  const others = visits.filter(({ memberId, at }) => memberId !== later?.memberId || at !== later.at)
  const all = first?.sightings?.visits ?? booked.length
  return {
    visits: all,
    visitsUnlisted: Math.max(0, all - (first ? 1 : 0) - visits.length),
    scans: [
      ...scans,
      ...others.map((visit) => ({
        ...nobody,
        ...visit,
        kind: 'visit' as const,
        by: nameOf(visit.memberId),
        reason: null,
      })),
      ...(madeGood ? [{ ...presentMadeGood(madeGood), by: nameOf(madeGood.memberId) }] : []),
    ].sort((left, right) => left.at - right.at),
  }
}

/** Masked names of whoever is named, one call for all of them. */
async function namesOf({ store }: OperatorCall, named: readonly { memberId: string | null }[]) {
  const ids = [...new Set(named.flatMap(({ memberId }) => memberId ?? []))]
  const cards = await store.getMany('members', ids)
  const names = new Map(ids.map((id, place) => [id, maskedNickname(cards[place]?.nickname ?? '')]))
  return (memberId: string | null): string => (memberId === null ? '' : (names.get(memberId) ?? ''))
}

const nobody = {
  where: '',
  memberId: null,
  by: '',
  points: 0,
  growth: 0,
  prize: false,
  campaignName: '',
  operatorName: '',
}

async function presentScan(call: OperatorCall, { product }: Item, entry: Entry): Promise<Scan> {
  const { scan } = entry
  const campaign = scan?.campaignId ? await campaignOf(call, scan.campaignId) : null
  return {
    ...nobody,
    kind: entry._id.endsWith('+') ? 'paid' : 'first',
    at: entry.at,
    where: scan?.where ?? '',
    memberId: scan?.by === undefined ? null : entry.memberId,
    by: scan?.by ?? '',
    points: scan?.award?.points ?? 0,
    growth: entry.growth,
    prize: scan?.award?.prize ?? false,
    campaignName: campaign?.campaign.name ?? '',
    reason: presentReason({ ...entry.reason, productName: product.name }),
  }
}

const presentMadeGood = (entry: Entry): Scan => ({
  ...nobody,
  kind: 'madeGood',
  at: entry.at,
  memberId: entry.memberId,
  points: postedTo('member', entry.postings),
  operatorName: String(entry.reason.inputs['operator'] ?? ''),
  reason: presentReason(entry.reason),
})

/** Visits after the first scan: those that were told, and those of the last minute that were not yet; the latest of many. */
async function visitsTo({ store }: OperatorCall, { batch, serial }: Item, { sightings }: Entry) {
  const page = await store.page('sightings', 'byItem', {
    equals: { batchId: batch._id, serial },
    order: 'descending',
    limit: visitsListedMax,
  })
  return [
    ...page.documents.map(({ seenAt, where, memberId }) => ({ at: seenAt, where, memberId })),
    ...Object.values(sightings?.untold ?? {}).map(({ at, where, memberId }) => ({ at, where, memberId })),
  ]
}
