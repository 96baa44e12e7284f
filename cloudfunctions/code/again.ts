import type { UnpaidFacts } from '../../contract/sentences/code'
import {
  afterLook,
  afterPayment,
  firstSighting,
  lookAt,
  untoldKey,
  withUntold,
  type Look,
  type Looks,
  type Visit,
} from '../../domain/code/sightings'
import { maskedNickname } from '../../domain/member/masked'
import type { Member } from '../../domain/member/member'
import type { Entry } from '../../domain/points/ledger'
import type { VisitorCall } from '../kernel/ports/platform'
import type { Item } from './item'
import { marksOf } from './marks'
import type { Offer } from './offer'
import { laterIdOf, payLater } from './settle'

/** What a scan of an item that was scanned before came to. */
export interface SeenAgain {
  first: Entry
  /** The entry to show: this visitor's own, repeated or just paid; null where this scan booked nothing. */
  booked: Entry | null
  /** Why nothing is paid now; null where `booked` was paid, and where it says itself why not. */
  unpaid: UnpaidFacts | null
  member: Member | undefined
  looks: Looks
}

/**
 * A scan that met the item's first scan. The same request again gets the same entry; an item whose first scan did not
 * pay may be paid now, under a second id that exists once as well; anything else is a look, counted once for each visit.
 */
export async function seeAgain(
  call: VisitorCall,
  item: Item,
  attempted: { member: Member | undefined; offer: Offer },
): Promise<SeenAgain> {
  const first = await entryThatExists(call, item.identity)
  const { member } = attempted
  const mark = markOf(call, item)
  const look = lookOf(call, first, mark)
  if (isRepeat(call, first)) return { first, booked: first, unpaid: null, member, looks: look }
  const paidTo = first.scan?.award ? 'first' : first.sightings?.paidTo
  if (paidTo === undefined) {
    const sightedBy = (entry: Entry, payee: Member): Entry => {
      const before = entry.sightings ?? firstSighting
      const payeesLook = lookOf(call, entry, mark)
      const key = untoldKey(before, mark, payeesLook, call.at)
      const looked = afterLook(before, mark, payeesLook)
      const firstName = entry.memberId === payee._id ? maskedNickname(payee.nickname) : undefined
      const paid = afterPayment(looked, mark, firstName)
      if (key === null) return { ...entry, sightings: paid }
      return { ...entry, sightings: withUntold(paid, key, visitOf(call, payee, payeesLook)), untoldAt: call.at }
    }
    const later = await payLater(call, item, attempted, sightedBy)
    if (later.kind === 'paid') {
      const { entry, member: card } = later.settled
      return { first, booked: entry, unpaid: null, member: card, looks: look }
    }
    if (later.kind === 'unpaid')
      return { first, booked: null, unpaid: later.unpaid, member, looks: await keep(call, first, mark, look, member) }
  }
  const paid = await paidEntry(call, item, first, paidTo === mark || paidTo === undefined)
  if (paid && isRepeat(call, paid)) return { first, booked: paid, unpaid: null, member, looks: look }
  const own = paid?.memberId === call.visitorId ? paid : undefined
  const unpaid = {
    reason: 'alreadyPaid',
    byYou: own !== undefined,
    points: own?.scan?.award?.points ?? 0,
    at: own?.at ?? 0,
  } as const
  return { first, booked: null, unpaid, member, looks: await keep(call, first, mark, look, member) }
}

/** The entry that paid for the item; it is looked for under its second id only where it may be this visitor's. */
async function paidEntry(call: VisitorCall, item: Item, first: Entry, mayBeOwn: boolean): Promise<Entry | undefined> {
  if (first.scan?.award) return first
  return mayBeOwn ? entryThatExists(call, laterIdOf(item)) : undefined
}

async function entryThatExists(call: VisitorCall, id: string): Promise<Entry> {
  const entry = await call.store.get('entries', id)
  if (!entry) throw new Error(`entry ${id} stood in the way of a scan and is not there`)
  return entry
}

const isRepeat = (call: VisitorCall, entry: Entry) =>
  entry.memberId === call.visitorId && entry.scan?.requestId === call.requestId

const markOf = (call: VisitorCall, item: Item): string => marksOf(call.keys, item, call.visitorId)[0] ?? ''

const lookOf = (call: VisitorCall, first: Entry, mark: string): Look =>
  lookAt(
    first.sightings ?? firstSighting,
    { mark, firstAt: first.memberId === call.visitorId ? first.at : undefined, requestId: call.requestId },
    call.at,
  )

const visitOf = (call: VisitorCall, member: Member | undefined, { times }: Look): Visit => ({
  at: call.at,
  where: call.whereabouts(call.address),
  memberId: member?._id ?? null,
  times,
})

/**
 * Writes a look down where it counts, and in the same update what there is to tell of it. One that meets another of the same
 * person's at once was counted by that one.
 */
async function keep(
  call: VisitorCall,
  first: Entry,
  mark: string,
  look: Look,
  member: Member | undefined,
): Promise<Looks> {
  const { counts, ...looks } = look
  if (!counts) return looks
  const path = `sightings.people.${mark}`
  const { person, before } = counts
  const unchanged = before ? { [`${path}.at`]: { equals: before.at } } : { [path]: { absent: true as const } }
  const key = untoldKey(first.sightings ?? firstSighting, mark, look, call.at)
  await call.store.updateIf('entries', first._id, person ? unchanged : {}, {
    increase: { 'sightings.visits': 1 },
    set: {
      ...(person ? { [path]: person } : {}),
      ...(key === null ? {} : { [`sightings.untold.${key}`]: visitOf(call, member, look), untoldAt: call.at }),
    },
  })
  return looks
}
