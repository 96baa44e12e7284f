import { contributionStandsMs, earn, type ContributionKind } from '../../domain/community/contribution'
import { afterEvent } from '../../domain/engagement/after-event'
import type { Member } from '../../domain/member/member'
import { programOf } from '../brand/configuration'
import type { ReadyProgram } from '../brand/program'
import type { Platform } from '../kernel/ports/platform'
import { bookPending, bookRecall, bookRevocation } from '../points/booking'
import type { Transaction } from '../kernel/store/store'
import type { Credit, Participant } from './documents'
import { isPost, type Subject } from './subjects'
import { count } from './tallies'

/** The id of a contribution's entry: one text is paid for one thing once, and what was taken back is given back once. */
const entryIdOf = (kind: ContributionKind, subjectId: string, turn: number): string =>
  `contribution-${kind}-${subjectId}${turn === 0 ? '' : `~${turn}`}`

/** The text that a contribution's entry was booked for; undefined where the entry is of something else. */
export const subjectOfEntry = (entryId: string): string | undefined =>
  /^contribution-[a-z]+-([\w-]+)(?:~\d+)?$/.exec(entryId)?.[1]

/** What a text by itself is paid for. */
const kindOf = (subject: Subject): ContributionKind => {
  if (!isPost(subject)) return 'reply'
  return subject.product ? 'shown' : 'post'
}

/**
 * Counts a text that stands, for its author and for what it answers, and books what it earns for later; false where it
 * counts already. A post counts for its author's tasks once, however often it is taken down and comes back; and where a
 * decision against it was wrong, what was taken back is given back.
 */
export async function credit(platform: Platform, subject: Subject, at: number): Promise<boolean> {
  const program = await programOf(platform)
  const { _id, authorId } = subject
  const ended = await platform.store.transact(async (transaction) => {
    const known = await transaction.get('credits', _id)
    const participant = await transaction.get('participants', authorId)
    if (known?.stands || !participant) return false
    const { participant: paid, credit: booked } = known
      ? await giveBack(transaction, program, participant, known, at)
      : await payFirst(transaction, program, participant, subject, at)
    await countReply(transaction, subject, 1, at)
    await transaction.put('credits', booked)
    await transaction.put('participants', { ...paid, standing: paid.standing + 1 })
    return true
  })
  return ended.committed && ended.value
}

interface Booked {
  participant: Participant
  credit: Credit
}

/** What a text earns as it becomes public for the first time, on the card that counts it for its tasks. */
async function payFirst(
  transaction: Transaction,
  program: ReadyProgram,
  participant: Participant,
  subject: Subject,
  at: number,
): Promise<Booked> {
  const { _id, authorId: memberId } = subject
  const kind = kindOf(subject)
  const paid = await pay(transaction, program, participant, { kind, subject, turn: 0, at })
  if (isPost(subject)) await countPosted(transaction, program, memberId, at)
  const paidFor = paid.isPaid ? [kind] : []
  return { participant: paid.participant, credit: { _id, memberId, stands: true, turn: 0, paidFor, taken: [], at } }
}

/** Gives back, for later, what was taken when the text was taken down. */
async function giveBack(
  transaction: Transaction,
  program: ReadyProgram,
  participant: Participant,
  known: Credit,
  at: number,
): Promise<Booked> {
  const turn = known.turn + 1
  let { contribution } = participant
  for (const { kind, points } of known.taken) {
    const booked = await bookFor(
      transaction,
      program,
      { kind, points, subjectId: known._id, turn },
      participant._id,
      at,
    )
    if (booked) contribution += points
  }
  const credit = { ...known, stands: true, turn, taken: [], at }
  return { participant: { ...participant, contribution }, credit }
}

/** Books one more contribution of a text that stands: an accepted answer, a popular or a featured post. */
export async function creditMore(
  platform: Platform,
  subject: Subject,
  kind: 'answer' | 'popular' | 'featured',
  at: number,
): Promise<void> {
  const program = await programOf(platform)
  await platform.store.transact(async (transaction) => {
    const known = await transaction.get('credits', subject._id)
    const participant = known && (await transaction.get('participants', known.memberId))
    if (!known?.stands || !participant || known.paidFor.includes(kind)) return
    const paid = await pay(transaction, program, participant, { kind, subject, turn: known.turn, at })
    if (!paid.isPaid) return
    await transaction.put('credits', { ...known, paidFor: [...known.paidFor, kind] })
    await transaction.put('participants', paid.participant)
  })
}

interface Given {
  kind: ContributionKind
  subject: Subject
  turn: number
  at: number
}

/** The participant after one contribution whose points are booked for later, where there are any. */
async function pay(
  transaction: Transaction,
  program: ReadyProgram,
  participant: Participant,
  { kind, subject, turn, at }: Given,
): Promise<{ participant: Participant; isPaid: boolean }> {
  const { points, earned } = earn(participant.earned, { kind, length: [...subject.text].length }, at)
  if (points === 0) return { participant, isPaid: false }
  const subjectId = subject._id
  const isPaid = await bookFor(transaction, program, { kind, points, subjectId, turn }, participant._id, at)
  if (!isPaid) return { participant, isPaid }
  return { participant: { ...participant, earned, contribution: participant.contribution + points }, isPaid }
}

/** Books a contribution's points as pending; false where nobody has the card any more. */
async function bookFor(
  transaction: Transaction,
  program: ReadyProgram,
  { kind, points, subjectId, turn }: { kind: ContributionKind; points: number; subjectId: string; turn: number },
  memberId: string,
  at: number,
): Promise<boolean> {
  const expiry = program.contributionExpiry ?? program.pointsExpiry
  const terms = { points, growth: 0, releasesAt: at + contributionStandsMs, expiry }
  const reason = { rule: kind, version: 1, inputs: {} }
  const facts = { _id: entryIdOf(kind, subjectId, turn), memberId, at, reason }
  return (await bookPending(transaction, program, terms, facts)).ok
}

/** Counts a post that became public for its author's tasks. */
async function countPosted(transaction: Transaction, { tasks }: ReadyProgram, authorId: string, at: number) {
  const member: Member | undefined = await transaction.get('members', authorId)
  if (member) await transaction.put('members', afterEvent(member, tasks, 'posted', at))
}

/** A reply counts for its post, and inside a thread for the reply that opened it. */
async function countReply(transaction: Transaction, subject: Subject, by: 1 | -1, at: number): Promise<void> {
  if (isPost(subject)) return
  const { postId, threadId, authorId: memberId } = subject
  await count(transaction, { subjectId: postId, memberId, at }, { replies: by })
  if (threadId) await count(transaction, { subjectId: threadId, memberId, at }, { replies: by })
}

/**
 * Takes a text that no longer stands off all that it counted for, its points with it; false where it was off. Pending
 * points are revoked whoever took it down. Points already released are taken back where the brand took it down, as far
 * as there are any left; an author who takes back what stood its time keeps them.
 */
export async function discredit(platform: Platform, subject: Subject, at: number): Promise<boolean> {
  const program = await programOf(platform)
  const ended = await platform.store.transact(async (transaction) => {
    const known = await transaction.get('credits', subject._id)
    if (!known?.stands) return false
    const taken = await takeBack(transaction, program, known, subject.state !== 'withdrawn', at)
    await countReply(transaction, subject, -1, at)
    await transaction.put('credits', { ...known, stands: false, taken })
    const participant = await transaction.get('participants', known.memberId)
    if (participant)
      await transaction.put('participants', {
        ...participant,
        standing: Math.max(0, participant.standing - 1),
        contribution: Math.max(0, participant.contribution - taken.reduce((sum, { points }) => sum + points, 0)),
      })
    return true
  })
  return ended.committed && ended.value
}

/** Answers what was taken back, by what it had been paid for. */
async function takeBack(
  transaction: Transaction,
  program: ReadyProgram,
  { _id, turn, paidFor }: Credit,
  withReleased: boolean,
  at: number,
): Promise<Credit['taken']> {
  const taken: Credit['taken'] = []
  for (const kind of paidFor) {
    const entryId = entryIdOf(kind, _id, turn)
    const reason = { rule: 'takenDown', version: 1, inputs: { earnedFor: kind } }
    const isPending = (await transaction.get('pendings', entryId)) !== undefined
    if (!isPending && !withReleased) continue
    const book = isPending ? bookRevocation : bookRecall
    const booked = await book(transaction, program, entryId, { at, reason })
    const points = booked.ok ? pointsTaken(booked.value.entry) : 0
    if (points > 0) taken.push({ kind, points })
  }
  return taken
}

/** What went back to where points come from. */
const pointsTaken = ({ postings }: { postings: readonly { account: string; points: number }[] }): number =>
  postings.filter(({ account }) => account === 'issued').reduce((sum, { points }) => sum + points, 0)
