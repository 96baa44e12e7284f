import { dayMs } from '../calendar'

/** How far a member is trusted, lowest first. Earned by rules, lost by the same rules, and never bought. */
export const levelCodes = ['newcomer', 'regular', 'friend', 'host'] as const
export type LevelCode = (typeof levelCodes)[number]

/** What a member has done and what others made of it: all that a level is worked out from. */
export interface TrustFacts {
  joinedAt: number
  /** Days on which the member wrote or liked. */
  activeDays: number
  lastActiveAt: number
  /** Posts and replies that were cleared and not taken down. */
  standing: number
  likesGiven: number
  likesReceived: number
  /** Paid, genuine scans: what a bot does not have. */
  hasScanned: boolean
  strikes: readonly { at: number }[]
}

/** What a level asks for; all of it must hold. */
export interface LevelTerms {
  memberDays: number
  activeDays: number
  standing: number
  likesGiven: number
  likesReceived: number
  /** More strikes than this among those that still count, and the level is lost. */
  strikesMax: number
  /** A level that asks for presence is lost by staying away longer than this; null where it is kept. */
  absentDaysMax: number | null
}

/** What a level allows. */
export interface LevelLimits {
  postsPerDay: number
  repliesPerDay: number
  /** The pause between two texts of one member, in milliseconds. */
  pauseMs: number
  repliesPerMinute: number
  likesPerDay: number
  reportsPerDay: number
  linksMax: number
  picturesMax: number
  /** Whether every text waits for a reviewer even where the checkers pass it. */
  needsReview: boolean
  /** What this member's report weighs; see reports.ts. */
  reportWeight: number
}

export interface Level {
  code: LevelCode
  terms: LevelTerms
  limits: LevelLimits
}

/**
 * The ladder. Where a number has a source it is Discourse's (site_settings.yml): a first day has 3 topics and 10 replies
 * with 30 s between posts; everybody has 20 topics, 50 likes and 20 flags a day with 5 s between posts, times 1.5, 2 and 3
 * for the levels above; level 2 asks for 15 days and a like each way; level 3 for 50 days, 30 likes given and 20 received.
 */
export const levels: readonly Level[] = [
  {
    code: 'newcomer',
    terms: {
      memberDays: 0,
      activeDays: 0,
      standing: 0,
      likesGiven: 0,
      likesReceived: 0,
      strikesMax: Infinity,
      absentDaysMax: null,
    },
    limits: {
      // A first day's 3 topics and 10 replies, 30 s apart.
      postsPerDay: 3,
      repliesPerDay: 10,
      pauseMs: 30_000,
      repliesPerMinute: 2,
      likesPerDay: 25,
      reportsPerDay: 5,
      // Nobody's first words need a link; adverts' do.
      linksMax: 0,
      picturesMax: 3,
      needsReview: false,
      reportWeight: 1,
    },
  },
  {
    code: 'regular',
    terms: {
      // A day between joining and being trusted outlasts most hit-and-run accounts.
      memberDays: 1,
      activeDays: 2,
      standing: 2,
      likesGiven: 0,
      likesReceived: 0,
      strikesMax: 1,
      absentDaysMax: null,
    },
    limits: {
      postsPerDay: 20,
      repliesPerDay: 100,
      pauseMs: 5_000,
      repliesPerMinute: 6,
      likesPerDay: 50,
      reportsPerDay: 20,
      linksMax: 1,
      picturesMax: 9,
      needsReview: false,
      reportWeight: 2,
    },
  },
  {
    code: 'friend',
    terms: {
      memberDays: 15,
      activeDays: 15,
      standing: 10,
      likesGiven: 1,
      likesReceived: 1,
      strikesMax: 1,
      absentDaysMax: null,
    },
    limits: {
      postsPerDay: 30,
      repliesPerDay: 150,
      pauseMs: 5_000,
      repliesPerMinute: 10,
      likesPerDay: 75,
      reportsPerDay: 30,
      linksMax: 3,
      picturesMax: 9,
      needsReview: false,
      reportWeight: 3,
    },
  },
  {
    code: 'host',
    terms: {
      memberDays: 50,
      activeDays: 50,
      standing: 50,
      likesGiven: 30,
      likesReceived: 20,
      strikesMax: 0,
      // Level 3 is judged over the last 100 days there: whoever was away for all of them is not a host any more.
      absentDaysMax: 100,
    },
    limits: {
      postsPerDay: 40,
      repliesPerDay: 200,
      pauseMs: 5_000,
      repliesPerMinute: 12,
      likesPerDay: 100,
      reportsPerDay: 40,
      linksMax: 5,
      picturesMax: 9,
      needsReview: false,
      reportWeight: 5,
    },
  },
]

/** A strike counts for the 100 days over which Discourse judges its third level. */
export const strikesCountMs = 100 * dayMs

/** Two strikes that count and every text is looked at by a person before others see it. */
export const strikesForReview = 2

/** A genuine scan stands for this many active days and standing texts on the way to the first step. */
const scanCountsFor = 1

/** The highest level whose terms the facts meet. */
export function levelAt(facts: TrustFacts, at: number): Level {
  const [reached] = levels.filter(({ terms }) => meets(facts, terms, at)).reverse()
  if (!reached) throw new Error('the lowest level asks for nothing')
  return reached
}

/** A level's limits as they stand for one member: strikes put a reviewer in front of them. */
export const limitsFor = (level: Level, strikes: TrustFacts['strikes'], at: number): LevelLimits => ({
  ...level.limits,
  needsReview: level.limits.needsReview || strikesThatCount(strikes, at) >= strikesForReview,
})

export const strikesThatCount = (strikes: TrustFacts['strikes'], at: number): number =>
  strikes.filter((strike) => at - strike.at < strikesCountMs).length

export const levelOf = (code: LevelCode): Level => {
  const level = levels.find((each) => each.code === code)
  if (!level) throw new Error(`there is no level ${code}`)
  return level
}

function meets(facts: TrustFacts, terms: LevelTerms, at: number): boolean {
  const helped = facts.hasScanned ? scanCountsFor : 0
  return (
    at - facts.joinedAt >= terms.memberDays * dayMs &&
    facts.activeDays + helped >= terms.activeDays &&
    facts.standing + helped >= terms.standing &&
    facts.likesGiven >= terms.likesGiven &&
    facts.likesReceived >= terms.likesReceived &&
    strikesThatCount(facts.strikes, at) <= terms.strikesMax &&
    (terms.absentDaysMax === null || at - facts.lastActiveAt <= terms.absentDaysMax * dayMs)
  )
}
