import type { Balance } from './balance'
import type { Entry, EntryFacts, Reason } from './ledger'
import { fill } from './lots'
import { lastDayFor, type ExpiryRule } from './policies'

/** Events that members are told of: an order of theirs is received. */
export const pendingEvents = ['receipt'] as const
export type PendingEvent = (typeof pendingEvents)[number]

/** Points earned and not yet usable. It lives until they are released or revoked. */
export interface Pending {
  /** The id of the entry that booked them. */
  _id: string
  memberId: string
  at: number
  points: number
  /** Growth that comes with the points. */
  growth: number
  /** When they become usable by themselves; null where only an event releases them. */
  releasesAt: number | null
  /** The event that releases them, where members are told which. */
  awaits?: PendingEvent
  /** How long they can be used, counted from their release. */
  expiry: ExpiryRule
  /** What they were earned for; absent where only the sentence was kept. */
  earnedFor?: Pick<Reason, 'rule' | 'inputs'>
  sentence?: string
}

/** Books points for later: counted for nothing until they are released. */
export function pend(
  facts: EntryFacts,
  terms: Pick<Pending, 'points' | 'growth' | 'releasesAt' | 'awaits' | 'expiry'>,
): { entry: Entry; pending: Pending } {
  const { _id, memberId, at, reason } = facts
  const { points } = terms
  return {
    entry: {
      ...facts,
      kind: 'pend',
      postings: [
        { account: 'issued', points: -points },
        { account: 'pending', points },
      ],
      growth: 0,
    },
    pending: {
      _id,
      memberId,
      at,
      ...terms,
      earnedFor: { rule: reason.rule, inputs: reason.inputs },
      ...wordsOf(reason),
    },
  }
}

const wordsOf = ({ sentence }: Reason) => (sentence === undefined ? {} : { sentence })

type Settlement = Pick<EntryFacts, 'at' | 'reason'>

/** Makes pending points usable; their lot's last day is counted from now. */
export const release = (pending: Pending, balance: Balance, { at, reason }: Settlement): Entry => ({
  ...settledFacts(pending),
  at,
  reason,
  kind: 'release',
  postings: [
    { account: 'pending', points: -pending.points },
    ...fill(balance.lots, [{ expiresOn: lastDayFor(pending.expiry, at), points: pending.points }]),
  ],
  growth: pending.growth,
  releases: pending._id,
})

/** Takes pending points back: what they were promised for did not come to pass. */
export const revoke = (pending: Pending, { at, reason }: Settlement): Entry => ({
  ...settledFacts(pending),
  at,
  reason,
  kind: 'revoke',
  postings: [
    { account: 'pending', points: -pending.points },
    { account: 'issued', points: pending.points },
  ],
  growth: 0,
  reverses: pending._id,
})

/** Pending points are settled once, one way or the other: both entries would have the same id. */
export const settlementIdOf = (pendingId: string): string => `${pendingId}:settled`

const settledFacts = ({ _id, memberId }: Pending) => ({ _id: settlementIdOf(_id), memberId })
