import { isMediaOverdue, nextTryAt } from '../../domain/community/checking'
import { judge, type Finding } from '../../domain/community/visibility'
import type { Platform } from '../kernel/ports/platform'
import { scenes, type Silence } from '../kernel/ports/safety'
import type { Check, PictureCheck } from './documents'
import { tellOfText } from './events'
import { afterPublishing, showReply } from './published'
import { askReview, causeOf, evidenceOf, keepRefusal } from './reviews'
import { isPost, move, subjectOf, type Subject } from './subjects'

/**
 * Asks the services for what a check still lacks, and does what the evidence then comes to. Any number of instances may
 * do so at once, and any of them may stop anywhere: the check stays until its text has been dealt with, and what was
 * done already is not done again. Answers the subject as it then stands.
 */
export async function pursue(platform: Platform, check: Check, at: number): Promise<Subject | undefined> {
  const before = await subjectOf(platform.store, check._id)
  if (before?.state !== 'pending') return conclude(platform, check, before, at)
  const { asked, after } = await examine(platform, check, before, at)
  return after?.state === 'pending' ? after : conclude(platform, asked, after, at)
}

/**
 * The same of a text that was stored a moment ago, for its writer, who waits: where it becomes public the check stays, and
 * what follows from that is done by the timer's next run.
 */
export async function pursueNew(
  platform: Platform,
  check: Check,
  at: number,
  written: Subject,
): Promise<Subject | undefined> {
  const { asked, after } = await examine(platform, check, written, at)
  if (after?.state === 'public') await showReply(platform, after)
  return after?.state === 'pending' || after?.state === 'public' ? after : conclude(platform, asked, after, at)
}

/** Asks, and moves the subject to where the evidence takes it; it stays pending where there is too little. */
async function examine(
  platform: Platform,
  check: Check,
  before: Subject,
  at: number,
): Promise<{ asked: Check; after: Subject | undefined }> {
  const [{ text, silence }, pictures] = await Promise.all([
    askAboutText(platform, before, check.text),
    Promise.all(check.pictures.map((each) => askAboutPicture(platform, before, each, at))),
  ])
  const asked: Check = { ...check, text, pictures }
  const verdict = judge({
    filter: check.filter,
    text,
    pictures: pictures.map(({ finding }) => finding),
    needsReview: check.needsReview !== null,
  })
  if (verdict === 'wait') {
    await keepWaiting(platform, asked, silence, at)
    return { asked, after: before }
  }
  const reason = verdict === 'refuse' ? ({ code: 'checks', note: '' } as const) : ''
  const after = (await move(platform, before, verdict, reason, at)) ?? (await subjectOf(platform.store, check._id))
  return { asked, after }
}

/** What follows from where the text now stands; only then is the check gone. */
async function conclude(platform: Platform, check: Check, subject: Subject | undefined, at: number) {
  if (subject?.state === 'public') await afterPublishing(platform, subject, at)
  if (subject?.state === 'held') await askReview(platform, askingFor(subject, check), at)
  if (subject?.state === 'rejected') await keepRefusal(platform, askingFor(subject, check), at)
  if (subject?.state === 'held' || subject?.state === 'rejected') await tellOfText(platform, subject, subject.state)
  if (subject?.state !== 'pending') await platform.store.remove('checks', check._id)
  return subject
}

const askingFor = ({ _id, authorId }: Subject, check: Check) => ({
  _id,
  authorId,
  cause: causeOf(check),
  evidence: evidenceOf(check),
})

async function askAboutText(
  { safety }: Platform,
  subject: Subject,
  known: Finding | null,
): Promise<{ text: Finding | null; silence?: Silence }> {
  if (known !== null) return { text: known }
  const parts = isPost(subject) ? [subject.title, ...(subject.poll?.options ?? []), subject.text] : [subject.text]
  const answer = await safety.checkText({
    text: parts.join('\n'),
    openid: subject.authorId,
    nickname: subject.author.nickname,
    scene: isPost(subject) ? scenes.forum : scenes.comment,
  })
  return answer.answered ? { text: answer.finding } : { text: null, silence: answer.why }
}

/** A picture is sent once, and again where its answer is lost; the newest trace and every older one may answer. */
async function askAboutPicture(
  platform: Platform,
  subject: Subject,
  known: PictureCheck,
  at: number,
): Promise<PictureCheck> {
  if (known.finding !== null) return known
  if (known.traceId !== null && !isMediaOverdue(known.submittedAt, at)) return known
  const picture = isPost(subject) ? subject.pictures.find(({ id }) => id === known.picture) : undefined
  if (!picture?.fileId) return known
  const url = await platform.files.temporaryUrl(picture.fileId)
  const answer = await platform.safety.checkPicture({ url, openid: subject.authorId, scene: scenes.forum })
  if (!answer.taken) return known
  const { traceId } = answer
  await platform.store.create('mediaTraces', {
    _id: traceId,
    subjectId: subject._id,
    picture: known.picture,
    at,
    answeredAt: null,
  })
  return { ...known, traceId, submittedAt: at }
}

/** Keeps what is known and when to ask again. A finding that came in meanwhile by the callback is not written over. */
async function keepWaiting(platform: Platform, asked: Check, silence: Silence | undefined, at: number): Promise<void> {
  const ended = await platform.store.transact(async (transaction) => {
    const now = await transaction.get('checks', asked._id)
    if (!now) return
    const pictures = asked.pictures.map((each, place) => ({
      ...each,
      finding: now.pictures[place]?.finding ?? each.finding,
    }))
    const attempts = now.attempts + 1
    const dueAt = nextTryAt(attempts, silence, at)
    await transaction.put('checks', { ...now, text: asked.text ?? now.text, pictures, attempts, dueAt })
  })
  if (!ended.committed) throw new Error('a check that is kept creates nothing')
}
