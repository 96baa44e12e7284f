import type { InferOutput } from 'valibot'
import type { explanationView } from '../../contract/code/explain'
import { dayAt } from '../../domain/calendar'
import type { Member } from '../../domain/member/member'
import { postedTo } from '../../domain/points/balance'
import { becameOf } from '../../domain/points/became'
import type { Entry } from '../../domain/points/ledger'
import { reversalIdOf } from '../../domain/points/reverse'
import { campaignOf } from '../campaign/configuration'
import type { OperatorCall } from '../kernel/ports/platform'
import { presentReason } from '../points/views'
import { compensationIdOf } from './compensation'
import type { Item } from './item'
import { marksOf } from './marks'
import { laterIdOf } from './settle'

type ItemExplained = Extract<InferOutput<typeof explanationView>, { code: 'item' }>

/** What became of an item, as far as a member has to do with it. */
export type ItemHistory = Pick<ItemExplained, 'first' | 'paid' | 'madeGood' | 'came'>

/** Reads an item's first scan, its payment and what took that back, in one call. */
export async function historyFor(call: OperatorCall, item: Item, member: Member): Promise<ItemHistory> {
  const laterId = laterIdOf(item)
  const [first, later, madeGood, ...reversals] = await call.store.getMany('entries', [
    item.identity,
    laterId,
    compensationIdOf(item),
    reversalIdOf(item.identity),
    reversalIdOf(laterId),
  ])
  const paid = first?.scan?.award ? first : later
  const reversal = reversals.find((entry) => entry?.reverses === paid?._id)
  return {
    first: first ? await presentFirst(call, item, first, member) : null,
    paid: paid ? await presentPaid(call, paid, member, reversal) : null,
    madeGood: madeGood
      ? { at: madeGood.at, toThem: madeGood.memberId === member._id, points: postedTo('member', madeGood.postings) }
      : null,
    came: first ? cameLater(call, item, first, member) : null,
  }
}

async function presentFirst(call: OperatorCall, { product }: Item, entry: Entry, { _id }: Member) {
  const { scan } = entry
  return {
    at: entry.at,
    byThem: entry.memberId === _id,
    byMember: scan?.by !== undefined,
    by: scan?.by ?? '',
    campaignName: await campaignNameOf(call, entry),
    reason: scan?.award ? null : presentReason({ ...entry.reason, productName: product.name }),
  }
}

async function presentPaid(call: OperatorCall, entry: Entry, { _id, lots }: Member, answer: Entry | undefined) {
  const toThem = entry.memberId === _id
  const since = { lots, answer, pending: undefined, day: dayAt(call.at) }
  return {
    at: entry.at,
    toThem,
    to: entry.scan?.by ?? '',
    points: entry.scan?.award?.points ?? 0,
    campaignName: await campaignNameOf(call, entry),
    became: toThem ? becameOf(entry, since) : null,
  }
}

async function campaignNameOf(call: OperatorCall, { scan }: Entry): Promise<string> {
  const ready = scan?.campaignId ? await campaignOf(call, scan.campaignId) : null
  return ready?.campaign.name ?? ''
}

/** Visits after the first scan are kept by a mark that only the keys can make of a person. */
function cameLater({ keys }: OperatorCall, item: Item, { sightings }: Entry, { _id }: Member): ItemHistory['came'] {
  const people = sightings?.people ?? {}
  const own = marksOf(keys, item, _id).flatMap((mark) => people[mark] ?? [])
  const latest = Math.max(...own.map(({ at }) => at))
  return own.length === 0 ? null : { at: latest, visits: own.reduce((sum, { visits }) => sum + visits, 0) }
}
