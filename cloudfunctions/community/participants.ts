import { nothingEarned } from '../../domain/community/contribution'
import { noPace } from '../../domain/community/pace'
import type { Author } from '../../domain/community/post'
import { silenceEnd, type Sanctions } from '../../domain/community/sanctions'
import { levelAt, limitsFor, type LevelLimits, type TrustFacts } from '../../domain/community/trust'
import { dayAt } from '../../domain/calendar'
import type { Member } from '../../domain/member/member'
import type { Participant } from './documents'
import { publicIdOf } from '../kernel/call/public-id'
import type { Reception } from './receptions'

/** A member who has done nothing here yet. */
export const newcomer = (member: Pick<Member, '_id' | 'nickname' | 'joinedAt'>): Participant => ({
  _id: member._id,
  publicId: publicIdOf(member._id),
  nickname: member.nickname,
  joinedAt: member.joinedAt,
  level: 'newcomer',
  activeDays: 0,
  lastActiveDay: '',
  lastActiveAt: 0,
  standing: 0,
  likesGiven: 0,
  hasScanned: false,
  mutedUntil: 0,
  bannedUntil: 0,
  strikes: [],
  silencedUntil: 0,
  pace: noPace,
  earned: nothingEarned,
  contribution: 0,
  version: 0,
})

/** The participant on this day: today counts as active, the name and what was scanned are the card's. */
export function present(known: Participant | undefined, member: Member, at: number): Participant {
  const before = known ?? newcomer(member)
  const day = dayAt(at)
  const isNewDay = before.lastActiveDay !== day
  return {
    ...before,
    nickname: member.nickname,
    hasScanned: before.hasScanned || Object.values(member.scans).some(({ total }) => total > 0),
    activeDays: before.activeDays + (isNewDay ? 1 : 0),
    lastActiveDay: day,
    lastActiveAt: at,
  }
}

/** The participant at the level that the facts now come to, and what it allows. */
export function ranked(
  participant: Participant,
  reception: Pick<Reception, 'likesReceived'>,
  at: number,
): { participant: Participant; limits: LevelLimits } {
  const level = levelAt(factsOf(participant, reception), at)
  return {
    participant: { ...participant, level: level.code },
    limits: limitsFor(level, participant.strikes, at),
  }
}

/**
 * The same where what the participant received need not be known yet: it is asked for only where it decides.
 *
 * @param received read outside the transaction
 */
export async function rankedFor(
  participant: Participant,
  received: () => Promise<Pick<Reception, 'likesReceived'>>,
  at: number,
): Promise<{ participant: Participant; limits: LevelLimits }> {
  const [least, most] = [0, Infinity].map((likesReceived) => ranked(participant, { likesReceived }, at))
  const decides = least === undefined || least.participant.level !== most?.participant.level
  return decides ? ranked(participant, await received(), at) : least
}

const factsOf = (participant: Participant, { likesReceived }: Pick<Reception, 'likesReceived'>): TrustFacts => ({
  ...participant,
  likesReceived,
})

/** The participant under other sanctions. */
export function sanctioned(participant: Participant, change: (sanctions: Sanctions) => Sanctions): Participant {
  const changed = { ...participant, ...change(participant) }
  return { ...changed, silencedUntil: silenceEnd(changed), version: participant.version + 1 }
}

export const authorOf = ({ publicId, nickname }: Participant): Author => ({ publicId, nickname })
