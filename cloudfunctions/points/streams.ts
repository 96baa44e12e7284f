import type { Fact } from '../../contract/events'
import { postedTo } from '../../domain/points/balance'
import type { Entry, EntryKind, ScanFacts } from '../../domain/points/ledger'
import { streamOf, told } from '../kernel/events/stream'

type BookingCode = 'earned' | 'pended' | 'spent' | 'expired' | 'adjusted'
type AnsweringCode = 'released' | 'revoked' | 'refunded' | 'reversed'

/** What each kind of booking is told as, and whether it answers an entry before it. */
const bookings = {
  earn: { code: 'earned' },
  pend: { code: 'pended' },
  release: { code: 'released', answers: true },
  revoke: { code: 'revoked', answers: true },
  spend: { code: 'spent' },
  refund: { code: 'refunded', answers: true },
  expire: { code: 'expired' },
  adjust: { code: 'adjusted' },
  reverse: { code: 'reversed', answers: true },
} as const satisfies Record<EntryKind, { code: BookingCode } | { code: AnsweringCode; answers: true }>

/** The ledger's entries, in the order in which they were booked. */
export const entries = streamOf('entries', {
  along: 'byTime',
  momentOf: ({ at }) => at,
  tells: ['scanned', 'orderPlaced', 'left', ...Object.values(bookings).map(({ code }) => code)],
  tell: (entry) => factsOf(entry).map((fact) => told(fact, entry._id, entry.at)),
})

/** What one entry tells: the scan or the order it was booked for, and the booking, where it moved any points. */
function factsOf(entry: Entry): Fact[] {
  const facts: Fact[] = []
  if (entry.scan && !isLaterPayment(entry)) facts.push(scanned(entry, entry.scan))
  if (entry.order) {
    const { orderId, rewardId, variantId, points } = entry.order
    facts.push({ code: 'orderPlaced', orderId, memberId: entry.memberId, rewardId, variantId, points })
  }
  if (entry.reason.rule === 'left' && entry.kind === 'expire') facts.push({ code: 'left', memberId: entry.memberId })
  if (entry.postings.length > 0) facts.push(booked(entry))
  return facts
}

/** An item whose first scan did not pay is paid under a second id: its scan is told of already. */
const isLaterPayment = ({ _id }: Entry): boolean => _id.endsWith('+')

function scanned({ _id: itemId, memberId, reason }: Entry, scan: ScanFacts): Fact {
  const { batchId, serial, productId, where, campaignId, award, by } = scan
  const isMember = by !== undefined
  return {
    code: 'scanned',
    ...{ itemId, batchId, serial, productId, where, campaignId },
    by: isMember ? 'member' : 'visitor',
    memberId: isMember ? memberId : null,
    unpaid: award ? null : reason.rule,
  }
}

function booked({ _id: entryId, kind, memberId, postings, growth, reason, reverses, releases }: Entry): Fact {
  const facts = {
    entryId,
    memberId,
    points: postedTo('member', postings),
    pendingPoints: postedTo('pending', postings),
    growth,
    rule: reason.rule,
  }
  const booking = bookings[kind]
  return 'answers' in booking
    ? { code: booking.code, ...facts, answers: reverses ?? releases ?? '' }
    : { code: booking.code, ...facts }
}
