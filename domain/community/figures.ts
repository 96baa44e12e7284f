import { brandZoneOffsetMs, dayAt, hourMs } from '../calendar'

/** What happens to a text, each once, and is counted on the day on which it was written. */
export const textEventKinds = ['written', 'cleared', 'held', 'rejected', 'removed', 'reported'] as const
export type TextEventKind = (typeof textEventKinds)[number]

export interface TextHappening {
  kind: TextEventKind
  writtenAt: number
  at: number
  /** Null for everything but the writing itself. */
  written: Written | null
}

export interface Written {
  as: 'post' | 'reply'
  boardId: string
  topicId: string | null
  /** Whether it is its author's first text of the day. */
  isFirstToday: boolean
}

/** What the texts written on one day came to. */
export interface DayFigures {
  posts: number
  replies: number
  /** Members who wrote. */
  authors: number
  cleared: number
  held: number
  rejected: number
  removed: number
  /** Texts that anybody reported. */
  reported: number
  /** Cleared texts by how long that took; see `clearStep`. */
  clearSteps: readonly number[]
  /** Texts by the hour of writing, 0 to 23. */
  hours: readonly number[]
  boards: readonly PlaceTexts[]
  topics: readonly PlaceTexts[]
}

export interface PlaceTexts {
  id: string
  texts: number
}

/** Each step is a quarter longer than the one before: a time told by its step is off by an eighth at most. */
const stepRatio = 1.25
const firstStepMs = 1_000
/** The last step begins at eleven days; a text that waited longer counts there. */
const steps = 64

/** Which step a waiting time falls into: 0 for less than a second. */
export const clearStep = (waitedMs: number): number =>
  waitedMs < firstStepMs
    ? 0
    : Math.min(steps - 1, 1 + Math.floor(Math.log(waitedMs / firstStepMs) / Math.log(stepRatio)))

/** The time in the middle of a step, in milliseconds. */
const msOfStep = (step: number): number =>
  step === 0 ? firstStepMs / 2 : firstStepMs * stepRatio ** (step - 1) * Math.sqrt(stepRatio)

/** The waiting time that a share of the cleared texts did not exceed, by nearest rank; null where none was cleared. */
export function clearedWithinMs(clearSteps: readonly number[], share: number): number | null {
  const rank = Math.ceil(sumOf(clearSteps) * share)
  if (rank === 0) return null
  let counted = 0
  const step = clearSteps.findIndex((texts) => (counted += texts) >= rank)
  return Math.round(msOfStep(step))
}

export const hoursPerDay = 24

export const noDayFigures: DayFigures = {
  posts: 0,
  replies: 0,
  authors: 0,
  cleared: 0,
  held: 0,
  rejected: 0,
  removed: 0,
  reported: 0,
  clearSteps: Array.from({ length: steps }, () => 0),
  hours: Array.from({ length: hoursPerDay }, () => 0),
  boards: [],
  topics: [],
}

/** The day whose figures take a happening in. */
export const dayOf = ({ writtenAt }: Pick<TextHappening, 'writtenAt'>): string => dayAt(writtenAt)

/** A day's figures with one happening more. */
export function addHappening(day: DayFigures, { kind, writtenAt, at, written }: TextHappening): DayFigures {
  if (kind === 'cleared')
    return { ...day, cleared: day.cleared + 1, clearSteps: oneMoreAt(day.clearSteps, clearStep(at - writtenAt)) }
  if (kind !== 'written') return { ...day, [kind]: day[kind] + 1 }
  if (written === null) return day
  return {
    ...day,
    posts: day.posts + (written.as === 'post' ? 1 : 0),
    replies: day.replies + (written.as === 'reply' ? 1 : 0),
    authors: day.authors + (written.isFirstToday ? 1 : 0),
    hours: oneMoreAt(day.hours, hourOfDay(writtenAt)),
    boards: oneMoreIn(day.boards, written.boardId),
    topics: written.topicId === null ? day.topics : oneMoreIn(day.topics, written.topicId),
  }
}

/** Two days' figures, or two parts of one day's, together. */
export const addDays = (left: DayFigures, right: DayFigures): DayFigures => ({
  posts: left.posts + right.posts,
  replies: left.replies + right.replies,
  authors: left.authors + right.authors,
  cleared: left.cleared + right.cleared,
  held: left.held + right.held,
  rejected: left.rejected + right.rejected,
  removed: left.removed + right.removed,
  reported: left.reported + right.reported,
  clearSteps: left.clearSteps.map((texts, step) => texts + (right.clearSteps[step] ?? 0)),
  hours: left.hours.map((texts, hour) => texts + (right.hours[hour] ?? 0)),
  boards: right.boards.reduce(placesWith, left.boards),
  topics: right.topics.reduce(placesWith, left.topics),
})

/** Texts by weekday, Monday first, and hour. */
export function hoursByWeekday(days: readonly { day: string; figures: DayFigures }[]): number[][] {
  const week = Array.from({ length: daysPerWeek }, () => [...noDayFigures.hours])
  for (const { day, figures } of days) {
    const row = week[weekdayOf(day)] ?? []
    figures.hours.forEach((texts, hour) => (row[hour] = (row[hour] ?? 0) + texts))
  }
  return week
}

const daysPerWeek = 7

/** 0 is Monday. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + daysPerWeek - 1) % daysPerWeek

const hourOfDay = (at: number): number => Math.floor((at + brandZoneOffsetMs) / hourMs) % hoursPerDay

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

const oneMoreAt = (counts: readonly number[], place: number): number[] =>
  counts.map((count, at) => (at === place ? count + 1 : count))

const oneMoreIn = (places: readonly PlaceTexts[], id: string): readonly PlaceTexts[] =>
  placesWith(places, { id, texts: 1 })

const placesWith = (places: readonly PlaceTexts[], { id, texts }: PlaceTexts): readonly PlaceTexts[] =>
  places.some((place) => place.id === id)
    ? places.map((place) => (place.id === id ? { id, texts: place.texts + texts } : place))
    : [...places, { id, texts }]
