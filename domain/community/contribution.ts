import { dayAt, dayMs } from '../calendar'

/** What a contribution is paid for. `popular` is a post whose counted likes reach `popularLikes`. */
export const contributionKinds = ['post', 'shown', 'reply', 'answer', 'popular', 'featured'] as const
export type ContributionKind = (typeof contributionKinds)[number]

/**
 * Points by kind. A scan of a bottle pays about 20: writing should never be the cheaper way to points. `shown` is a post
 * with a product that the author scanned; `answer` an accepted one.
 */
export const contributionPoints: Record<ContributionKind, number> = {
  post: 3,
  shown: 6,
  reply: 1,
  answer: 10,
  popular: 10,
  featured: 20,
}

/** A day's contributions come to at most this: one bottle's worth of points and a half. */
export const contributionDayMax = 30

/** Points wait until the text has stood this long: reports and late findings come within days. */
export const contributionStandsMs = 7 * dayMs

/** Thinner texts are welcome and earn nothing: a line of farming is shorter than a thought. */
const earningLengthMin: Partial<Record<ContributionKind, number>> = { post: 30, shown: 15, reply: 15 }

/** Ten different members outside any ring. */
export const popularLikes = 10

/** What a member's contributions of one day came to. */
export interface Earned {
  day: string
  points: number
}

export const nothingEarned: Earned = { day: '', points: 0 }

/** What one more contribution earns, and the day's sum after it; what the day's limit leaves may be less or nothing. */
export function earn(
  earned: Earned,
  contribution: { kind: ContributionKind; length: number },
  at: number,
): { points: number; earned: Earned } {
  const day = dayAt(at)
  const before = earned.day === day ? earned.points : 0
  const isThin = contribution.length < (earningLengthMin[contribution.kind] ?? 0)
  const points = isThin ? 0 : Math.min(contributionPoints[contribution.kind], Math.max(0, contributionDayMax - before))
  return { points, earned: { day, points: before + points } }
}
