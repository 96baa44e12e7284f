import type { InferOutput } from 'valibot'
import type { standingView } from '../../../contract/moderation/desk'
import { silenceEnd, strikeDays } from '../../../domain/community/sanctions'
import { strikesCountMs } from '../../../domain/community/trust'
import type { Participant } from '../../community/documents'
import { ranked } from '../../community/participants'
import type { Reception } from '../../community/receptions'
import { isPost, type Subject } from '../../community/subjects'
import type { OperatorCall } from '../../kernel/ports/platform'
import { excerptOf } from './excerpt'

/** Latest posts shown beside a text: enough to see a habit. */
const recentMax = 8

/** A member's standing as it is now, by the facts of now. */
export function presentStanding(
  known: Participant,
  reception: Reception,
  at: number,
): InferOutput<typeof standingView> {
  const { participant, limits } = ranked(known, reception, at)
  const { _id, nickname, level, joinedAt, activeDays, standing, contribution, mutedUntil, bannedUntil } = participant
  return {
    memberId: _id,
    nickname,
    level,
    joinedAt,
    activeDays,
    standing,
    contribution,
    likesReceived: reception.likesReceived,
    mutedUntil,
    bannedUntil,
    silencedUntil: silenceEnd(participant),
    strikes: participant.strikes.map((strike) => ({ ...strike, counts: at - strike.at < strikesCountMs })).reverse(),
    nextStrikeDays: strikeDays(participant.strikes, at),
    needsReview: limits.needsReview,
  }
}

/** What a member wrote last, whatever became of it. */
export async function recentOf({ store }: OperatorCall, authorId: string) {
  const page = await store.page('posts', 'byAuthor', { equals: { authorId }, order: 'descending', limit: recentMax })
  return page.documents.map(presentPublication)
}

const presentPublication = (subject: Subject) => ({
  subjectId: subject._id,
  title: isPost(subject) ? subject.title : null,
  excerpt: excerptOf(subject.text),
  state: subject.state,
  createdAt: subject.createdAt,
})
