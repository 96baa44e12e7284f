import { dayAt } from '../../domain/calendar'
import { afterEntry, type Member } from '../../domain/member/member'
import { adjust } from '../../domain/points/adjust'
import { expire } from '../../domain/points/expire'
import type { Entry, EntryFacts, Reason } from '../../domain/points/ledger'
import { usableLots } from '../../domain/points/lots'
import { pend, release, revoke, settlementIdOf, type Pending } from '../../domain/points/pending'
import type { ExpiryRule, ReversalPolicy } from '../../domain/points/policies'
import { reversalIdOf, reverse, type ReversalRefusal } from '../../domain/points/reverse'
import { refund, spend, type PointsShort } from '../../domain/points/spend'
import { no, yes, type Result } from '../../domain/result'
import { storeEntry } from './card'
import type { ReadyProgram } from '../brand/program'
import type { Transaction } from '../kernel/store/store'

/** An entry as it was booked, and the card after it. */
export interface Booked {
  entry: Entry
  member: Member
}

/** Every booking is the same three steps: read the card, decide, write the entry and the card. */
async function book<Refusal extends { code: string }>(
  transaction: Transaction,
  program: ReadyProgram,
  memberId: string,
  decide: (member: Member) => Result<Entry, Refusal> | Promise<Result<Entry, Refusal>>,
  /** What else the booking changes on the card. */
  also: (member: Member) => Member = (member) => member,
): Promise<Result<Booked, Refusal | { code: 'memberUnknown' }>> {
  const before = await transaction.get('members', memberId)
  if (!before) return no({ code: 'memberUnknown' })
  const decided = await decide(before)
  if (!decided.ok) return decided
  const entry = decided.value
  const card = afterEntry(before, entry, program)
  const member = also(card.member)
  await storeEntry(transaction, entry, { ...card, member })
  return yes({ entry, member })
}

type BookedOr<Refusal extends { code: string }> = Promise<Result<Booked, Refusal | { code: 'memberUnknown' }>>

/** Spends points under an id that exists once: whoever comes second with it meets the entry. */
export const bookSpend = (
  transaction: Transaction,
  program: ReadyProgram,
  points: number,
  facts: EntryFacts,
): BookedOr<PointsShort> => book(transaction, program, facts.memberId, (member) => spend(member, points, facts))

/** Books a redemption: the spend that the card allows, once what is redeemed is there, and its count on the card. */
export const bookRedemption = <Refusal extends { code: string }>(
  transaction: Transaction,
  program: ReadyProgram,
  memberId: string,
  decide: (member: Member) => Promise<Result<Entry, Refusal>>,
  also: (member: Member) => Member,
): BookedOr<Refusal> => book(transaction, program, memberId, decide, also)

/** Gives a spend's points back, once. */
export async function bookRefund(
  transaction: Transaction,
  program: ReadyProgram,
  spendId: string,
  facts: Pick<EntryFacts, 'at' | 'reason'>,
  also?: (member: Member) => Member,
): BookedOr<{ code: 'entryUnknown' | 'notRefundable' }> {
  const spent = await transaction.get('entries', spendId)
  if (!spent) return no({ code: 'entryUnknown' })
  return book(transaction, program, spent.memberId, (member) => refund(spent, member, program.refundGrace, facts), also)
}

/** Books points for later, and what remembers them until then. */
export async function bookPending(
  transaction: Transaction,
  program: ReadyProgram,
  terms: Pick<Pending, 'points' | 'growth' | 'releasesAt'> & Partial<Pick<Pending, 'expiry'>>,
  facts: EntryFacts,
): BookedOr<never> {
  const { entry, pending } = pend(facts, { expiry: program.pointsExpiry, ...terms })
  const booked = await book<never>(transaction, program, facts.memberId, () => yes(entry))
  if (booked.ok) await transaction.create('pendings', pending)
  return booked
}

/** Makes pending points usable: when their time has come, or when what they waited for has happened. */
export const bookRelease = (
  transaction: Transaction,
  program: ReadyProgram,
  pendingId: string,
  at: number,
  also?: (member: Member) => Member,
): BookedOr<PendingGone> =>
  settle(
    transaction,
    program,
    pendingId,
    (pending, member) => {
      return release(pending, member, { at, reason: releaseOf(pending) })
    },
    also,
  )

/** A release says again what the points were earned for. */
const releaseOf = ({ earnedFor, sentence = '' }: Pending): Reason =>
  earnedFor
    ? { rule: 'release', version: 1, inputs: { ...earnedFor.inputs, earnedFor: earnedFor.rule } }
    : { rule: 'release', version: 1, inputs: { earnedFor: sentence } }

/** Takes pending points back. */
export const bookRevocation = (
  transaction: Transaction,
  program: ReadyProgram,
  pendingId: string,
  facts: Pick<EntryFacts, 'at' | 'reason'>,
  also?: (member: Member) => Member,
): BookedOr<PendingGone> => settle(transaction, program, pendingId, (pending) => revoke(pending, facts), also)

/** Takes back what an entry gave, at once or when it was released, down to nothing and not below. */
export async function bookRecall(
  transaction: Transaction,
  program: ReadyProgram,
  entryId: string,
  facts: Pick<EntryFacts, 'at' | 'reason'>,
  also?: (member: Member) => Member,
): BookedOr<ReversalRefusal | PendingGone | { code: 'entryUnknown' }> {
  const gave =
    (await transaction.get('entries', settlementIdOf(entryId))) ?? (await transaction.get('entries', entryId))
  return gave ? takeBack(transaction, program, gave, 'toZero', facts, also) : no({ code: 'entryUnknown' })
}

/** Pending points are gone once they are settled, one way or the other. */
interface PendingGone {
  code: 'alreadyReversed'
}

async function settle(
  transaction: Transaction,
  program: ReadyProgram,
  pendingId: string,
  entryFor: (pending: Pending, member: Member) => Entry,
  also?: (member: Member) => Member,
): BookedOr<PendingGone> {
  const pending = await transaction.get('pendings', pendingId)
  if (!pending) return no({ code: 'alreadyReversed' })
  const decide = (member: Member) => yes(entryFor(pending, member))
  const booked = await book<never>(transaction, program, pending.memberId, decide, also)
  if (booked.ok) await transaction.remove('pendings', pendingId)
  return booked
}

/** Expires what is unspent of a card's lots past their day; `nothingDue` where nothing is. */
export const bookExpiry = (
  transaction: Transaction,
  program: ReadyProgram,
  memberId: string,
  at: number,
): BookedOr<{ code: 'nothingDue' }> =>
  book(transaction, program, memberId, (member) => {
    const lots = member.lots.length - usableLots(member.lots, dayAt(at)).length
    const reason = { rule: 'expire', version: 1, inputs: { lots } }
    const entry = expire(member, { memberId, at, reason })
    return entry ? yes(entry) : no({ code: 'nothingDue' })
  })

/** Gives or takes points by hand. */
export function bookAdjustment(
  transaction: Transaction,
  program: ReadyProgram,
  points: number,
  {
    why,
    operator,
    expiry = program.pointsExpiry,
    ...facts
  }: Omit<EntryFacts, 'reason'> & { why: string; operator: string; expiry?: ExpiryRule },
): BookedOr<PointsShort> {
  const reason = { rule: 'adjust', version: 1, inputs: { why, operator } }
  return book(transaction, program, facts.memberId, (member) => adjust(member, points, expiry, { ...facts, reason }))
}

/** Makes a code good by hand: points with a rule of their own, so that the member reads what they are for. */
export function bookCompensation(
  transaction: Transaction,
  program: ReadyProgram,
  points: number,
  { why, operator, ...facts }: Omit<EntryFacts, 'reason'> & { why: string; operator: string },
): BookedOr<PointsShort> {
  const reason = { rule: 'compensate', version: 1, inputs: { why, operator } }
  return book(transaction, program, facts.memberId, (member) =>
    adjust(member, points, program.pointsExpiry, { ...facts, reason }),
  )
}

/** Takes back what an entry gave: an earning by policy, or points that are still pending. */
export async function bookReversal(
  transaction: Transaction,
  program: ReadyProgram,
  entryId: string,
  { policy, why, operator, at }: { policy: ReversalPolicy; why: string; operator: string; at: number },
): BookedOr<ReversalRefusal | PendingGone | { code: 'entryUnknown' }> {
  const entry = await transaction.get('entries', entryId)
  if (!entry) return no({ code: 'entryUnknown' })
  const reason = { rule: 'reverse', version: 1, inputs: { why, operator } }
  if (entry.kind === 'pend') return bookRevocation(transaction, program, entryId, { at, reason })
  return takeBack(transaction, program, entry, policy, { at, reason })
}

async function takeBack(
  transaction: Transaction,
  program: ReadyProgram,
  entry: Entry,
  policy: ReversalPolicy,
  facts: Pick<EntryFacts, 'at' | 'reason'>,
  also?: (member: Member) => Member,
): BookedOr<ReversalRefusal | PendingGone> {
  if (await transaction.get('entries', reversalIdOf(entry._id))) return no({ code: 'alreadyReversed' })
  return book(transaction, program, entry.memberId, (member) => reverse(entry, member, policy, facts), also)
}
