import { contributionStandsMs, earn, type ContributionKind } from '../../../domain/community/contribution'
import { afterEvent } from '../../../domain/engagement/after-event'
import type { Member } from '../../../domain/member/member'
import { sayContribution, sayTakenDown } from '../../../contract/sentences/community'
import { programOf } from '../configuration'
import type { ReadyProgram } from '../program'
import type { Platform } from '../platform'
import { bookPending, bookRecall, bookRevocation } from '../points'
import type { Transaction } from '../store'
import type { Credit, Participant } from './documents'
import { isPost, type Subject } from './subjects'
import { count } from './tallies'

/** The id of a contribution's entry: in one turn a text is paid for one thing once. */
const entryIdOf = (kind: ContributionKind, subjectId: string, turn: number): string =>
  turn === 0 ? `contribution-${kind}-${subjectId}` : `contribution-${kind}-${subjectId}-${turn}`

/** What a text by itself is paid for. */
const kindOf = (subject: Subject): ContributionKind => {
  if (!isPost(subject)) return 'reply'
  return subject.product ? 'shown' : 'post'
}

/**
 * Counts a text that stands, for its author, for what it answers and for the tasks of its author's card, and books what it
 * earns for later; false where it counts already. A post counts for tasks once, however often it is taken down and comes
 * back; what it was paid for is paid again where a decision against it was wrong.
 */
export async function credit(platform: Platform, subject: Subject, at: number): Promise<boolean> {
  const program = await programOf(platform)
  const { _id, authorId } = subject
  const ended = await platform.store.transact(async (transaction) => {
    const known = await transaction.get('credits', _id)
    let participant = await transaction.get('participants', authorId)
    if (known?.stands || !participant) return false
    const turn = known ? known.turn + 1 : 0
    const isPosted = !known && isPost(subject)
    const paidFor: ContributionKind[] = []
    for (const kind of new Set([kindOf(subject), ...(known?.paidFor ?? [])])) {
      const paid = await pay(transaction, program, participant, { kind, subject, turn, at })
      participant = paid.participant
      if (paid.isPaid) paidFor.push(kind)
    }
    if (isPosted) await countPosted(transaction, program, authorId, at)
    await countReply(transaction, subject, 1, at)
    await transaction.put('credits', { _id, memberId: authorId, stands: true, turn, paidFor, at })
    await transaction.put('participants', { ...participant, standing: participant.standing + 1 })
    return true
  })
  return ended.committed && ended.value
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
  const booked = await bookPending(
    transaction,
    program,
    { points, growth: 0, releasesAt: at + contributionStandsMs },
    {
      _id: entryIdOf(kind, subject._id, turn),
      memberId: participant._id,
      at,
      reason: { rule: kind, version: 1, inputs: {}, sentence: sayContribution(kind) },
    },
  )
  if (!booked.ok) return { participant, isPaid: false }
  return { participant: { ...participant, earned, contribution: participant.contribution + points }, isPaid: true }
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
    await transaction.put('credits', { ...known, stands: false })
    const participant = await transaction.get('participants', known.memberId)
    if (participant)
      await transaction.put('participants', {
        ...participant,
        standing: Math.max(0, participant.standing - 1),
        contribution: Math.max(0, participant.contribution - taken),
      })
    return true
  })
  return ended.committed && ended.value
}

/** Answers the points taken back. */
async function takeBack(
  transaction: Transaction,
  program: ReadyProgram,
  { _id, turn, paidFor }: Credit,
  withReleased: boolean,
  at: number,
): Promise<number> {
  let points = 0
  for (const kind of paidFor) {
    const entryId = entryIdOf(kind, _id, turn)
    const reason = { rule: 'takenDown', version: 1, inputs: {}, sentence: sayTakenDown(sayContribution(kind)) }
    const pending = await transaction.get('pendings', entryId)
    if (!pending && !withReleased) continue
    const booked = pending
      ? await bookRevocation(transaction, program, entryId, { at, reason })
      : await bookRecall(transaction, program, entryId, { at, reason })
    if (booked.ok) points += pending?.points ?? pointsTaken(booked.value.entry)
  }
  return points
}

const pointsTaken = ({ postings }: { postings: readonly { account: string; points: number }[] }): number =>
  postings.filter(({ account }) => account === 'issued').reduce((sum, { points }) => sum + points, 0)
