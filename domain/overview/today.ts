import { brandZoneOffsetMs, dayMs, hourAt, minuteMs } from '../calendar'

/** What a day is told in. Sums of what happened, each in the minute in which it did. */
export const dayMeasures = ['scans', 'firstScans', 'joined', 'pointsOut', 'pointsIn', 'orders'] as const
export type DayMeasure = (typeof dayMeasures)[number]

/** Something that counts in a day. */
export interface Counted {
  measure: DayMeasure
  at: number
  amount: number
}

/** Sums by measure, each by the minute of its hour, 0 to 59; what nothing happened in is absent. */
export type MinuteSums = Partial<Record<DayMeasure, Record<string, number>>>

export interface HourOfMinutes {
  /** Milliseconds since the epoch at which the hour starts. */
  hour: number
  sums: MinuteSums
}

/** The sums with some more in their minutes, all of one hour. */
export function withCounted(sums: MinuteSums, counted: readonly Counted[]): MinuteSums {
  const after: MinuteSums = { ...sums }
  for (const { measure, at, amount } of counted) {
    const minute = String(Math.floor((at - hourAt(at)) / minuteMs))
    const before = after[measure] ?? {}
    after[measure] = { ...before, [minute]: (before[minute] ?? 0) + amount }
  }
  return after
}

/** A stretch of a day, its end excluded; both are whole minutes. */
export interface Stretch {
  from: number
  until: number
}

/**
 * The brand's day that a minute is the latest of, from its midnight to that minute; and the same stretch of the same weekday a
 * week before. At midnight itself that is the whole day before.
 */
export function comparedStretches(until: number): { today: Stretch; lastWeek: Stretch } {
  const last = until - minuteMs
  const from = Math.floor((last + brandZoneOffsetMs) / dayMs) * dayMs - brandZoneOffsetMs
  const weekMs = 7 * dayMs
  return { today: { from, until }, lastWeek: { from: from - weekMs, until: until - weekMs } }
}

/** What hours hold of a stretch, by measure. */
export function sumIn(hours: readonly HourOfMinutes[], { from, until }: Stretch): Record<DayMeasure, number> {
  const total = { scans: 0, firstScans: 0, joined: 0, pointsOut: 0, pointsIn: 0, orders: 0 }
  for (const { hour, sums } of hours)
    for (const measure of dayMeasures)
      for (const [minute, amount] of Object.entries(sums[measure] ?? {})) {
        const at = hour + Number(minute) * minuteMs
        if (at >= from && at < until) total[measure] += amount
      }
  return total
}
