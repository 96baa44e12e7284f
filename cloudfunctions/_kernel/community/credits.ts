import { contributionStandsMs, earn, type ContributionKind } from '../../../domain/community/contribution'
import { sayContribution, sayTakenDown } from '../../../contract/sentences/community'
import { settlementIdOf } from '../../../domain/points/pending'
import { programOf } from '../configuration'
import type { ReadyProgram } from '../program'
import type { Platform } from '../platform'
import { bookPending, bookRevocation } from '../points'
import type { Transaction } from '../store'
import type { Credit, Participant } from './documents'
import { isPost, type Subject } from './subjects'

/** The id of a contribution's entry: one text is paid for one thing once, and once more where that was taken back. */
const entryIdOf = (kind: ContributionKind, subjectId: string, round = 1): string =>
  `contribution-${kind}-${subjectId}${round === 1 ? '' : `~${round}`}`

/** An appeal brings a text back once; reviewers who change their minds more often than this pay nothing more. */
const roundsMax = 4

/** The text that a contribution's entry was booked for; undefined where the entry is of something else. */
export const subjectOfEntry = (entryId: string): string | undefined =>
  /^contribution-[a-z]+-([\w-]+)(?:~\d)?$/.exec(entryId)?.[1]

/** What a text by itself is paid for. */
const kindOf = (subject: Subject): ContributionKind => {
  if (!isPost(subject)) return 'reply'
  return subject.product ? 'shown' : 'post'
}

/** Counts a text that stands for its author and books what it earns for later, once; false where that was done before. */
export async function credit(platform: Platform, subject: Subject, at: number): Promise<boolean> {
  const program = await programOf(platform)
  const { _id, authorId } = subject
  const kind = kindOf(subject)
  const ended = await platform.store.transact(async (transaction) => {
    const [known, participant] = [
      await transaction.get('credits', _id),
      await transaction.get('participants', authorId),
    ]
    if (known || !participant) return false
    const given: Given = { kind, subjectId: _id, length: [...subject.text].length, at }
    const paid = await pay(transaction, program, participant, given)
    await transaction.create('credits', { _id, memberId: authorId, entryIds: paid.entryIds, at })
    await transaction.put('participants', { ...paid.participant, standing: paid.participant.standing + 1 })
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
    if (!known || !participant || known.entryIds.some((id) => id.startsWith(entryIdOf(kind, subject._id)))) return
    const given: Given = { kind, subjectId: subject._id, length: [...subject.text].length, at }
    const paid = await pay(transaction, program, participant, given)
    await transaction.put('credits', { ...known, entryIds: [...known.entryIds, ...paid.entryIds] })
    await transaction.put('participants', paid.participant)
  })
}

interface Given {
  kind: ContributionKind
  subjectId: string
  length: number
  at: number
}

/** The participant after one contribution, its points booked for later, and the entry that booked them. */
async function pay(
  transaction: Transaction,
  program: ReadyProgram,
  participant: Participant,
  { kind, subjectId, length, at }: Given,
): Promise<{ participant: Participant; entryIds: string[] }> {
  const { points, earned } = earn(participant.earned, { kind, length }, at)
  if (points === 0) return { participant, entryIds: [] }
  const _id = await freeEntryId(transaction, kind, subjectId)
  if (_id === undefined) return { participant, entryIds: [] }
  const booked = await bookPending(
    transaction,
    program,
    { points, growth: 0, releasesAt: at + contributionStandsMs },
    {
      _id,
      memberId: participant._id,
      at,
      reason: { rule: kind, version: 1, inputs: {}, sentence: sayContribution(kind) },
    },
  )
  if (!booked.ok) return { participant, entryIds: [] }
  return { participant: { ...participant, earned, contribution: participant.contribution + points }, entryIds: [_id] }
}

/** An id not booked yet, where all that was booked before has been taken back; points that were kept are not paid again. */
async function freeEntryId(
  transaction: Transaction,
  kind: ContributionKind,
  subjectId: string,
): Promise<string | undefined> {
  for (let round = 1; round <= roundsMax; round += 1) {
    const _id = entryIdOf(kind, subjectId, round)
    if (!(await transaction.get('entries', _id))) return _id
    const settled = await transaction.get('entries', settlementIdOf(_id))
    if (settled?.kind !== 'revoke') return undefined
  }
  return undefined
}

/** Takes a text that no longer stands off its author's count, and its pending points with it; false where it was off. */
export async function discredit(platform: Platform, subjectId: string, at: number): Promise<boolean> {
  const program = await programOf(platform)
  const ended = await platform.store.transact(async (transaction) => {
    const known = await transaction.get('credits', subjectId)
    if (!known) return false
    const revoked = await revokePending(transaction, program, known, at)
    await transaction.remove('credits', subjectId)
    const participant = await transaction.get('participants', known.memberId)
    if (participant)
      await transaction.put('participants', {
        ...participant,
        standing: Math.max(0, participant.standing - 1),
        contribution: Math.max(0, participant.contribution - revoked),
      })
    return true
  })
  return ended.committed && ended.value
}

/** Revokes what is still pending; what was released in time is kept. Answers the points taken back. */
async function revokePending(
  transaction: Transaction,
  program: ReadyProgram,
  { entryIds }: Credit,
  at: number,
): Promise<number> {
  let points = 0
  for (const entryId of entryIds) {
    const pending = await transaction.get('pendings', entryId)
    if (!pending) continue
    const reason = { rule: 'takenDown', version: 1, inputs: {}, sentence: sayTakenDown(pending.sentence) }
    const booked = await bookRevocation(transaction, program, entryId, { at, reason })
    if (booked.ok) points += pending.points
  }
  return points
}
