import type { TimelineLine } from '../../contract/member/timeline'
import { couponOf } from '../../domain/mall/coupon'
import { orderEntryId, orderFrom, type Order } from '../../domain/mall/order'
import { dayAt } from '../../domain/calendar'
import { becameOf, type Became } from '../../domain/points/became'
import type { Entry, EntryKind } from '../../domain/points/ledger'
import { settlementIdOf } from '../../domain/points/pending'
import { reversalIdOf } from '../../domain/points/reverse'
import type { OperatorCall } from '../kernel/ports/platform'
import { strandOf, type Strand } from '../kernel/timeline/strand'
import type { Consent, LeavingWish } from './documents'
import { presentMemberEntry } from './entry-lines'

type EntryLine = Extract<TimelineLine, { what: 'entry' }>

const entryLineKinds = ['scan', 'points', 'order', 'coupon', 'checkIn'] as const satisfies readonly EntryLine['kind'][]

/** The kinds of entries on which lines of a kind are met; `points` has all others, and is met on the whole ledger. */
const bookedAs: Record<Exclude<EntryLine['kind'], 'points'>, readonly EntryKind[]> = {
  scan: ['earn'],
  checkIn: ['earn'],
  order: ['spend', 'refund'],
  coupon: ['spend'],
}

function kindOf({ kind, scan, order, reason: { rule } }: Entry): EntryLine['kind'] {
  if (scan) return 'scan'
  if (order) return order.gift?.code === 'shopCoupon' ? 'coupon' : 'order'
  if (kind === 'refund') return 'order'
  return rule === 'checkIn' || rule === 'makeUp' ? 'checkIn' : 'points'
}

/** The ledger: scans paid or not, check-ins, orders and coupons as they were redeemed, and all else that moved points. */
const entries = strandOf('entries', {
  kinds: entryLineKinds,
  walks: (memberId, kinds) => {
    const keeps = (entry: Entry) => kinds.has(kindOf(entry))
    const wanted = entryLineKinds.filter((kind) => kinds.has(kind))
    const all = { along: 'byMember', equals: { memberId } } as const
    if (wanted.length === entryLineKinds.length) return [all]
    const booked = new Set(wanted.flatMap((kind) => (kind === 'points' ? [] : bookedAs[kind])))
    if (kinds.has('points')) return [{ ...all, keeps }]
    return [...booked].map((kind) => ({ along: 'byMemberKind', equals: { memberId, kind }, keeps }) as const)
  },
  momentOf: ({ at }) => at,
  tell: async (call, documents) => {
    const [orders, became] = await Promise.all([ordersOf(call, documents), becameAmong(call, documents)])
    return Promise.all(
      documents.map(async (entry) => ({
        what: 'entry' as const,
        kind: kindOf(entry),
        id: entry._id,
        at: entry.at,
        entry: await presentMemberEntry(call, entry),
        became: became.get(entry._id) ?? null,
        order: presentOrder(orders.get(entry._id), call.at),
      })),
    )
  },
})

/** The orders that entries placed or gave back, by entry: as they stand now, one call for all. */
async function ordersOf({ store }: OperatorCall, documents: readonly Entry[]): Promise<Map<string, Order>> {
  const named = documents.flatMap((entry) => {
    const orderId = orderIdIn(entry)
    return orderId === undefined ? [] : [{ entry, orderId }]
  })
  const found = await store.getMany(
    'orders',
    named.map(({ orderId }) => orderId),
  )
  return new Map(
    named.flatMap(({ entry }, place) => {
      // One just placed is its entry alone until the timer has made its document.
      const order = found[place] ?? orderFrom(entry)
      return order ? [[entry._id, order] as const] : []
    }),
  )
}

function orderIdIn({ order, kind, reverses }: Entry): string | undefined {
  if (order) return order.orderId
  const prefix = orderEntryId('')
  return kind === 'refund' && reverses?.startsWith(prefix) ? reverses.slice(prefix.length) : undefined
}

function presentOrder(order: Order | undefined, at: number): EntryLine['order'] {
  if (!order) return null
  const coupon = couponOf(order, at)
  return {
    id: order._id,
    state: order.state,
    history: order.history,
    parcels: order.parcels,
    coupon: coupon && {
      ...coupon,
      uses: coupon.uses.map(({ at: usedAt, operator, till }) => ({ usedAt, operator, till })),
    },
  }
}

/** What became of what a member's entries gave: a call each for the card, what is pending and what answered them. */
async function becameAmong({ store, at }: OperatorCall, documents: readonly Entry[]): Promise<Map<string, Became>> {
  const giving = documents.filter(({ kind }) => givingKinds.has(kind))
  const [memberId] = new Set(giving.map((entry) => entry.memberId))
  if (memberId === undefined) return new Map()
  const [member, answers, pendings] = await Promise.all([
    store.get('members', memberId),
    store.getMany('entries', giving.map(answerIdOf)),
    store.getMany(
      'pendings',
      giving.flatMap(({ _id, kind }) => (kind === 'pend' ? [_id] : [])),
    ),
  ])
  const pendingOf = new Map(pendings.flatMap((pending) => (pending ? [[pending._id, pending] as const] : [])))
  return new Map(
    giving.flatMap((entry, place) => {
      const since = {
        lots: member?.lots ?? [],
        answer: answers[place],
        pending: pendingOf.get(entry._id),
        day: dayAt(at),
      }
      const became = becameOf(entry, since)
      return became ? [[entry._id, became] as const] : []
    }),
  )
}

const givingKinds: ReadonlySet<EntryKind> = new Set(['earn', 'release', 'pend', 'adjust', 'refund'])

/** What answers an entry has an id made of its own: see `Entry`. */
const answerIdOf = ({ _id, kind }: Entry): string => (kind === 'pend' ? settlementIdOf(_id) : reversalIdOf(_id))

const consents = strandOf('consents', {
  kinds: ['consent'],
  walks: (memberId) => [{ along: 'byMember', equals: { memberId } }],
  momentOf: ({ at }) => at,
  tell: async (_call, documents) =>
    documents.map(({ _id, at, what, version }: Consent) => ({
      ...consentLine(_id, at),
      deed: what,
      version,
      leavesAt: null,
    })),
})

const leavingWishes = strandOf('leavingWishes', {
  kinds: ['consent'],
  walks: (memberId) => [{ along: 'byMember', equals: { memberId } }],
  momentOf: ({ at }) => at,
  tell: async (_call, documents) =>
    documents.map(({ _id, at, leavesAt }: LeavingWish) => ({
      ...consentLine(_id, at),
      deed: leavesAt === null ? ('leavingTakenBack' as const) : ('leavingAsked' as const),
      version: '',
      leavesAt,
    })),
})

const consentLine = (id: string, at: number) => ({ what: 'consent' as const, kind: 'consent' as const, id, at })

export const strands: readonly Strand[] = [entries, consents, leavingWishes]
