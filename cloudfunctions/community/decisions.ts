import { lastDecision, type Review, type ReviewDecision } from '../../domain/community/review'
import { nextState } from '../../domain/community/visibility'
import type { Platform } from '../kernel/ports/platform'
import { afterPublishing, afterTakingDown } from './published'
import { choreFor } from '../kernel/jobs/chores'
import { move, subjectOf, type Subject } from './subjects'

/** Others may count on the text or hide it meanwhile; each time it is read again. The timer goes on after these. */
const triesMax = 5

/**
 * Lets a text follow the latest decision on it, once. The decision was stored first: a public text is too hot for a
 * transaction, and what a crash leaves undone the timer does. Answers whether there is nothing left to do.
 */
export async function followDecision(platform: Platform, subjectId: string, at: number): Promise<boolean> {
  for (let tries = 0; tries < triesMax; tries += 1) {
    const [review, subject] = await Promise.all([
      platform.store.get('reviews', subjectId),
      subjectOf(platform.store, subjectId),
    ])
    const decision = review && lastDecision(review)
    if (!review || !subject || !decision) return true
    const after = await step(platform, subject, review, decision, at)
    if (!after) continue
    await settle(platform, after, at)
    await platform.store.remove('chores', choreFor('decide', subjectId, at)._id)
    return true
  }
  return false
}

/** The text where the decision leads; undefined where it has moved meanwhile. */
async function step(
  platform: Platform,
  subject: Subject,
  { turn }: Review,
  { event, reason, note }: ReviewDecision,
  at: number,
): Promise<Subject | undefined> {
  // What its author has withdrawn stays so, whatever was decided.
  if (subject.decided >= turn || !nextState(subject.state, event).ok) return subject
  const why = reason === null ? '' : { code: reason, note }
  // Reports that a reviewer found wrong do not count towards the next hiding.
  const weighed = event === 'approve' ? { reportWeight: 0 } : {}
  return move(platform, subject, event, why, at, { decided: turn, ...weighed })
}

async function settle(platform: Platform, subject: Subject, at: number): Promise<void> {
  if (subject.state === 'public') await afterPublishing(platform, subject, at)
  if (subject.state === 'rejected' || subject.state === 'removed') await afterTakingDown(platform, subject, at)
}
