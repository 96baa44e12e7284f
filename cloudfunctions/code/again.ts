import { sayUnpaid } from '../../contract/sentences/scan'
import type { Member } from '../../domain/member/member'
import type { Entry, Reason } from '../../domain/points/ledger'
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
  if (first.scan?.award) {
    const reason = alreadyPaid(call, first)
    return { first, booked: null, reason, member, times: (await countSighting(call, item, reason)) + 1 }
  }
  const later = await payLater(call, item, member)
  if (later.booked) {
    const { entry } = later
    const times = (await timesSighted(call, item)) + 2
    return { first, booked: entry, reason: entry.reason, member: later.member, times }
  }
  const { reason, entries } = later
  return { first, booked: null, reason, member, times: (await countSighting(call, item, reason)) + entries }
}

type PaidLater =
  | { booked: true; entry: Entry; member: Member | undefined }
  /** `entries`: how many scans of the item have one. */
  | { booked: false; reason: Reason; entries: 1 | 2 }

/** Pays an item whose first scan did not; the id `<identity>+` exists once, so this too happens once. */
async function payLater(call: VisitorCall, item: Item, member: Member | undefined): Promise<PaidLater> {
  const laterId = `${item.identity}+`
  const known = await call.store.get('entries', laterId)
  if (!known) {
    const attempt = await settle(call, item, laterId, 'paidOnly')
    if (attempt.booked) return { booked: true, entry: attempt.settled.entry, member: attempt.settled.member }
    if (attempt.unpaid) return { booked: false, reason: attempt.unpaid, entries: 1 }
  }
  const later = known ?? (await entryThatExists(call, laterId))
  return isRepeat(call, later)
    ? { booked: true, entry: later, member }
    : { booked: false, reason: alreadyPaid(call, later), entries: 2 }
}

async function entryThatExists(call: VisitorCall, id: string): Promise<Entry> {
  const entry = await call.store.get('entries', id)
  if (!entry) throw new Error(`entry ${id} stood in the way of a scan and is not there`)
  return entry
}

const isRepeat = (call: VisitorCall, entry: Entry) =>
  entry.memberId === call.visitorId && entry.scan?.requestId === call.requestId

function alreadyPaid(call: VisitorCall, paid: Entry): Reason {
  const byYou = paid.memberId === call.visitorId
  return { rule: 'alreadyPaid', version: 0, inputs: { byYou }, sentence: sayUnpaid({ reason: 'alreadyPaid', byYou }) }
}

/** Counts a scan that booked no entry; answers how many there were, this one included. The same request counts once. */
async function countSighting(call: VisitorCall, item: Item, reason: Reason): Promise<number> {
  const seen = await call.store.get('sightings', item.identity)
  const latest = {
    lastAt: call.at,
    lastMemberId: call.visitorId,
    lastRequestId: call.requestId,
    lastReason: reason,
  }
  if (seen?.lastRequestId === call.requestId) return seen.times
  if (!seen && (await call.store.create('sightings', { _id: item.identity, times: 1, ...latest }))) return 1
  await call.store.updateIf('sightings', item.identity, {}, { increase: { times: 1 }, set: latest })
  return (seen?.times ?? 1) + 1
}

const timesSighted = async (call: VisitorCall, item: Item): Promise<number> =>
  (await call.store.get('sightings', item.identity))?.times ?? 0
