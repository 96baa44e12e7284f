import { sayUnpaid } from '../../contract/sentences/scan'
import type { Member } from '../../domain/member/member'
import type { Entry, Reason } from '../../domain/points/ledger'
import type { Sighting } from '../_kernel/documents'
import type { VisitorCall } from '../_kernel/platform'
import type { Item } from './item'
import { settle } from './settle'

/** What a scan of an item that was scanned before came to. */
export interface SeenAgain {
  first: Entry
  /** The entry to show: this visitor's own, repeated or just paid; null where this scan booked nothing. */
  booked: Entry | null
  reason: Reason
  member: Member | undefined
  /** All scans so far, this one included. */
  times: number
}

/**
 * A scan that met the item's first scan. The same request again gets the same entry; an item whose first scan did not
 * pay may be paid now, under a second id that exists once as well; anything else is counted.
 */
export async function seeAgain(call: VisitorCall, item: Item, member: Member | undefined): Promise<SeenAgain> {
  const first = await entryThatExists(call, item.identity)
  if (isRepeat(call, first)) return { first, booked: first, reason: first.reason, member, times: 1 }
  const paidLater = first.scan?.award ? null : await payLater(call, item)
  if (paidLater?.booked) {
    const { entry, member: paidMember } = paidLater
    return { first, booked: entry, reason: entry.reason, member: paidMember, times: await timesSeen(call, item) }
  }
  const reason = first.scan?.award || !paidLater ? alreadyPaid(first.memberId === call.visitorId) : paidLater.reason
  return { first, booked: null, reason, member, times: await countSighting(call, item, reason) }
}

type PaidLater = { booked: true; entry: Entry; member: Member | undefined } | { booked: false; reason: Reason }

/** Pays an item whose first scan did not; the id `<identity>+` exists once, so this too happens once. */
async function payLater(call: VisitorCall, item: Item): Promise<PaidLater> {
  const laterId = `${item.identity}+`
  const attempt = await settle(call, item, laterId, 'paidOnly')
  if (attempt.booked) return { booked: true, entry: attempt.settled.entry, member: attempt.settled.member }
  if (attempt.unpaid) return { booked: false, reason: attempt.unpaid }
  const later = await entryThatExists(call, laterId)
  return isRepeat(call, later)
    ? { booked: true, entry: later, member: attempt.member }
    : { booked: false, reason: alreadyPaid(later.memberId === call.visitorId) }
}

async function entryThatExists(call: VisitorCall, id: string): Promise<Entry> {
  const entry = await call.store.get('entries', id)
  if (!entry) throw new Error(`entry ${id} stood in the way of a scan and is not there`)
  return entry
}

const isRepeat = (call: VisitorCall, entry: Entry) =>
  entry.memberId === call.visitorId && entry.scan?.requestId === call.requestId

const alreadyPaid = (byYou: boolean): Reason => ({
  rule: 'alreadyPaid',
  version: 0,
  inputs: { byYou },
  sentence: sayUnpaid({ reason: 'alreadyPaid', byYou }),
})

/** How often the item was scanned, counting its first scan and this one. */
async function countSighting(call: VisitorCall, item: Item, reason: Reason): Promise<number> {
  const seen = await call.store.get('sightings', item.identity)
  const latest = {
    lastAt: call.at,
    lastMemberId: call.visitorId,
    lastRequestId: call.requestId,
    lastReason: reason,
  }
  if (seen?.lastRequestId === call.requestId) return seen.times + 1
  if (!seen && (await call.store.create('sightings', { _id: item.identity, times: 1, ...latest }))) return 2
  await call.store.updateIf('sightings', item.identity, {}, { increase: { times: 1 }, set: latest })
  return (seen?.times ?? 1) + 2
}

const timesSeen = async (call: VisitorCall, item: Item): Promise<number> =>
  ((await call.store.get('sightings', item.identity))?.times ?? 0) + 2
