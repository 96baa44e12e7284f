import { refusedByChecks } from '../../../contract/sentences/community'
import { mediaAnswerKept } from '../../../domain/community/checking'
import { noEvidence, type ReviewEvidence } from '../../../domain/community/review'
import type { Finding } from '../../../domain/community/visibility'
import type { Platform } from '../platform'
import { pursue } from './checking'
import { askReview } from './reviews'
import { move, subjectOf } from './subjects'

/** What became of an answer: used, told before, or about nothing that we asked. */
export type Heard = 'heard' | 'repeated' | 'unknown'

/**
 * Takes a service's finding about a picture. Only a trace that we were given is believed, and only its first answer.
 * One that comes after its text was published is not late for nothing: a doubt hides the text until a reviewer has seen
 * it.
 */
export async function hearMedia(platform: Platform, traceId: string, finding: Finding, at: number): Promise<Heard> {
  const ended = await platform.store.transact(async (transaction) => {
    const trace = await transaction.get('mediaTraces', traceId)
    if (!trace) return { heard: 'unknown' } as const
    if (trace.answeredAt !== null) return { heard: 'repeated' } as const
    const check = await transaction.get('checks', trace.subjectId)
    await transaction.put('mediaTraces', { ...trace, answeredAt: at })
    if (!check) return { heard: 'heard', subjectId: trace.subjectId, picture: trace.picture } as const
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
  if (outcome.subjectId && finding !== 'pass')
    await hideAfterAll(platform, outcome.subjectId, { picture: outcome.picture, finding }, at)
  return outcome.heard
}

async function hideAfterAll(
  platform: Platform,
  subjectId: string,
  found: ReviewEvidence['pictures'][number],
  at: number,
): Promise<void> {
  const subject = await subjectOf(platform.store, subjectId)
  if (subject?.state !== 'public') return
  const hidden = await move(platform, subject, 'hide', refusedByChecks, at)
  if (!hidden) return
  const { authorId } = hidden
  const evidence = { ...noEvidence, pictures: [found] }
  await askReview(platform, { _id: subjectId, authorId, cause: 'lateFinding', evidence }, at)
}
