import type { RefusalOf } from '../../contract/refusals'
import { contactsIn, linksIn, maskContacts } from '../../domain/community/contacts'
import { admitText, textsOn } from '../../domain/community/pace'
import type { Author } from '../../domain/community/post'
import type { ReviewCause } from '../../domain/community/review'
import { silenceAt } from '../../domain/community/sanctions'
import type { LevelLimits } from '../../domain/community/trust'
import type { Finding } from '../../domain/community/visibility'
import type { Member } from '../../domain/member/member'
import { no, yes, type Result } from '../../domain/result'
import type { Board, Check, Participant, PictureCheck } from './documents'
import { fingerprintOf } from '../kernel/call/public-id'
import { markIdOf } from './marks'
import { authorOf, present, ranked } from './participants'
import type { Reception } from './receptions'
import { filterOf } from '../filter/words'
import { foldText } from '../filter/fold'
import type { VisitorCall } from '../kernel/ports/platform'
import type { Transaction } from '../kernel/store/store'

/** A text that may be published once the checks agree: what belongs to somebody masked, what the filter found noted. */
export interface Sifted {
  parts: string[]
  filter: Finding
  words: string[]
  links: number
  fingerprint: string
  length: number
}

/** Passes the parts of a text through the local filter together, and masks numbers in each. */
export async function sift(
  call: VisitorCall,
  parts: readonly string[],
): Promise<Result<Sifted, RefusalOf<'textRefused'>>> {
  const whole = parts.join('\n')
  const { finding, hits } = (await filterOf(call)).check(whole)
  if (finding === 'risky') return no({ code: 'textRefused' })
  const folded = foldText(whole)
  return yes({
    parts: parts.map((part) => maskContacts(part, contactsIn(part))),
    filter: finding,
    words: [...new Set(hits.map(({ word }) => word))],
    links: linksIn(whole),
    fingerprint: fingerprintOf(folded),
    length: [...folded].length,
  })
}

type WritingRefusal = RefusalOf<'silenced' | 'tooFast' | 'dayLimitReached' | 'saidBefore' | 'linksRefused'>

interface Writing {
  kind: 'post' | 'reply'
  member: Member
  reception: Reception
  sifted: Sifted
}

/** Inside the transaction that publishes: the writer as of this text, or why they may not write it. */
export async function admitWriting(
  transaction: Transaction,
  { kind, member, reception, sifted }: Writing,
  at: number,
): Promise<Result<{ participant: Participant; limits: LevelLimits; isFirstToday: boolean }, WritingRefusal>> {
  const known = await transaction.get('participants', member._id)
  const { participant, limits } = ranked(present(known, member, at), reception, at)
  const silence = silenceAt(participant, at)
  if (silence) return no(silence)
  if (sifted.links > limits.linksMax) return no({ code: 'linksRefused', linksMax: limits.linksMax })
  const { fingerprint, length } = sifted
  const pace = admitText(participant.pace, { kind, fingerprint, length }, limits, at)
  if (!pace.ok) return pace
  const isFirstToday = textsOn(participant.pace, at) === 0
  return yes({ participant: { ...participant, pace: pace.value }, limits, isFirstToday })
}

/** The check that stands between a text and everybody else. */
export const checkFor = (
  subjectId: string,
  { participant, limits }: { participant: Participant; limits: LevelLimits },
  { sifted, board, pictures, at }: { sifted: Sifted; board: Board; pictures: readonly string[]; at: number },
): Check => ({
  _id: subjectId,
  authorId: participant._id,
  filter: sifted.filter,
  words: sifted.words,
  text: null,
  pictures: pictures.map((picture): PictureCheck => ({ picture, traceId: null, submittedAt: 0, finding: null })),
  needsReview: causeOf(limits, board),
  createdAt: at,
  dueAt: at,
  attempts: 0,
})

const causeOf = ({ needsReview }: LevelLimits, { isReviewed }: Board): ReviewCause | null => {
  if (needsReview) return 'level'
  return isReviewed ? 'board' : null
}

/** What a new text starts with, whatever it is. */
export const beginning = (
  participant: Participant,
  { text, mentions, inputHash, at }: { text: string; mentions: Author[]; inputHash: string; at: number },
) => ({
  authorId: participant._id,
  author: authorOf(participant),
  text,
  mentions,
  state: 'pending' as const,
  stateReason: '',
  createdAt: at,
  publishedAt: at,
  likes: 0,
  countedLikes: 0,
  replies: 0,
  tallied: 0,
  reportWeight: 0,
  appealedAt: null,
  decided: 0,
  inputHash,
  version: 1,
})

/** Which of these members do not want the caller's company. */
export async function whoHasBlocked(
  { store, visitorId }: VisitorCall,
  memberIds: readonly string[],
): Promise<Set<string>> {
  const marks = await store.getMany(
    'marks',
    memberIds.map((memberId) => markIdOf('block', memberId, visitorId)),
  )
  return new Set(marks.flatMap((mark) => mark?.memberId ?? []))
}
