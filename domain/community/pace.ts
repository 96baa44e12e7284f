import { dayAt, minuteMs } from '../calendar'
import { no, yes, type Result } from '../result'
import type { LevelLimits } from './trust'

/** What a member wrote lately: enough to hold every limit, and no more. */
export interface Pace {
  /** The brand's calendar day that the counts are of, YYYY-MM-DD. */
  day: string
  posts: number
  replies: number
  likes: number
  reports: number
  /** The latest texts, oldest first: their moments and fingerprints. */
  latest: { at: number; fingerprint: string; kind: 'post' | 'reply' }[]
}

/** The fastest level writes 12 replies a minute: one more than that tells whether the limit is met. */
const latestKept = 13

/** Discourse refuses the same text again within five minutes; adverts come back by the hour, so it is a day here. */
export const duplicateMs = 24 * 60 * 60 * 1000

/** Shorter texts (谢谢, 同感) are said again by people who mean them. */
export const duplicateLengthMin = 10

export const noPace: Pace = { day: '', posts: 0, replies: 0, likes: 0, reports: 0, latest: [] }

export interface DayLimitReached {
  code: 'dayLimitReached'
  times: number
}

export type PaceRefusal = { code: 'tooFast'; until: number } | DayLimitReached | { code: 'saidBefore' }

interface Writing {
  kind: 'post' | 'reply'
  /** Of the folded text, so that a space more is the same text. */
  fingerprint: string
  length: number
}

/** The pace with one more text, or why it has to wait. */
export function admitText(pace: Pace, writing: Writing, limits: LevelLimits, at: number): Result<Pace, PaceRefusal> {
  const today = paceOn(pace, at)
  const last = today.latest[today.latest.length - 1]
  if (last && at - last.at < limits.pauseMs) return no({ code: 'tooFast', until: last.at + limits.pauseMs })
  const replies = today.latest.filter(({ kind, at: saidAt }) => kind === 'reply' && at - saidAt < minuteMs)
  const oldest = replies[replies.length - limits.repliesPerMinute]
  if (writing.kind === 'reply' && oldest) return no({ code: 'tooFast', until: oldest.at + minuteMs })
  const times = writing.kind === 'post' ? limits.postsPerDay : limits.repliesPerDay
  const done = writing.kind === 'post' ? today.posts : today.replies
  if (done >= times) return no({ code: 'dayLimitReached', times })
  const isRepeated = today.latest.some(
    ({ fingerprint, at: saidAt }) => fingerprint === writing.fingerprint && at - saidAt < duplicateMs,
  )
  if (isRepeated && writing.length >= duplicateLengthMin) return no({ code: 'saidBefore' })
  const counted = writing.kind === 'post' ? { posts: today.posts + 1 } : { replies: today.replies + 1 }
  const latest = [...today.latest, { at, fingerprint: writing.fingerprint, kind: writing.kind }].slice(-latestKept)
  return yes({ ...today, ...counted, latest })
}

/** The pace with one more like or report, or why it has to wait until tomorrow. */
export function admitSign(
  pace: Pace,
  sign: 'likes' | 'reports',
  limits: LevelLimits,
  at: number,
): Result<Pace, DayLimitReached> {
  const today = paceOn(pace, at)
  const times = sign === 'likes' ? limits.likesPerDay : limits.reportsPerDay
  return today[sign] >= times ? no({ code: 'dayLimitReached', times }) : yes({ ...today, [sign]: today[sign] + 1 })
}

/** How many texts a member has written on the day of a moment. */
export function textsOn(pace: Pace, at: number): number {
  const { posts, replies } = paceOn(pace, at)
  return posts + replies
}

/** Counts are of one calendar day; the latest texts outlive it. */
function paceOn(pace: Pace, at: number): Pace {
  const day = dayAt(at)
  return pace.day === day ? pace : { ...noPace, day, latest: pace.latest }
}
