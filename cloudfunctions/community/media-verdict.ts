import { mediaAnswerKept } from '../../domain/community/checking'
import { noEvidence, withEvidence, type ReviewEvidence } from '../../domain/community/review'
import type { Finding } from '../../domain/community/visibility'
import type { Platform } from '../kernel/ports/platform'
import { pursue } from './checking'
import { fingerprintOf } from '../kernel/call/public-id'
import { choreFor } from '../kernel/jobs/chores'
import { askReview } from './reviews'
import { move, subjectOf } from './subjects'

/** What became of an answer: used, told before, or about nothing that we asked. */
export type Heard = 'heard' | 'repeated' | 'unknown'

/**
 * Takes a service's finding about a picture. Only a trace that we were given is believed, and only its first answer.
 * One that comes after its text was dealt with is not late for nothing: a reviewer who has it before them sees the finding,
 * and a doubt hides what was published until a reviewer has seen it.
 */
export async function hearMedia(platform: Platform, traceId: string, finding: Finding, at: number): Promise<Heard> {
  const ended = await platform.store.transact(async (transaction) => {
    const trace = await transaction.get('mediaTraces', traceId)
    if (!trace) return { heard: 'unknown' } as const
    if (trace.answeredAt !== null) return { heard: 'repeated' } as const
    const check = await transaction.get('checks', trace.subjectId)
    // A check outlives its verdict until the timer has done what follows from it.
    const isJudged = check && (await subjectOf(transaction, trace.subjectId))?.state !== 'pending'
    await transaction.put('mediaTraces', { ...trace, answeredAt: at })
    if (!check || isJudged) {
      const { subjectId, picture } = trace
      const evidence = { ...noEvidence, pictures: [{ picture, finding }] }
      const review = await transaction.get('reviews', subjectId)
      if (review?.state === 'open') await transaction.put('reviews', withEvidence(review, evidence))
      const chore = finding === 'pass' ? undefined : choreFor('doubt', subjectId, at, fingerprintOf(traceId))
      if (chore) await transaction.create('chores', chore)
      return { heard: 'heard', late: chore && { chore, evidence } } as const
    }
    const pictures = check.pictures.map((each) =>
      each.picture === trace.picture ? { ...each, finding: mediaAnswerKept(each.finding, finding) } : each,
    )
    const answered = { ...check, pictures }
    await transaction.put('checks', answered)
    return { heard: 'heard', check: answered } as const
  })
  if (!ended.committed) throw new Error('hearing of a picture creates nothing')
  const outcome = ended.value
  if (outcome.check) await pursue(platform, outcome.check, at)
  if (outcome.late) {
    const { chore, evidence } = outcome.late
    if (await hideAfterAll(platform, chore.subjectId, evidence, at)) await platform.store.remove('chores', chore._id)
  }
  return outcome.heard
}

/** Hides a text that was published before a doubt about it came; answers whether nobody sees it now. */
export async function hideAfterAll(
  platform: Platform,
  subjectId: string,
  evidence: ReviewEvidence,
  at: number,
): Promise<boolean> {
  const subject = await subjectOf(platform.store, subjectId)
  if (!subject) return true
  const hidden =
    subject.state === 'public' ? await move(platform, subject, 'hide', { code: 'checks', note: '' }, at) : subject
  const { authorId } = subject
  if (hidden?.state === 'held')
    await askReview(platform, { _id: subjectId, authorId, cause: 'lateFinding', evidence }, at)
  return hidden !== undefined
}
