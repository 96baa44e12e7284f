/**
 * The brand's calendar. Mainland China keeps one time all year round, eight hours ahead of UTC, so its days need no
 * time-zone database.
 */
export const brandZoneOffsetMs = 8 * 60 * 60 * 1000

export const dayMs = 24 * 60 * 60 * 1000
export const minuteMs = 60_000
export const hourMs = 60 * 60 * 1000

/** The brand's calendar day at a moment, YYYY-MM-DD. */
export function dayAt(at: number): string {
  const days = Math.floor((at + brandZoneOffsetMs) / dayMs)
  if (days !== latest.days) latest = { days, day: new Date(days * dayMs).toISOString().slice(0, 10) }
  return latest.day
}

/** Nearly every question is about the day of the one before, and writing a date out costs more than most answers. */
let latest = { days: Number.NaN, day: '' }

/** The moment at which the brand's calendar day after this one begins. */
export const nextDayAt = (at: number): number =>
  (Math.floor((at + brandZoneOffsetMs) / dayMs) + 1) * dayMs - brandZoneOffsetMs

/** The start of the hour; the zone is a whole number of hours, so this is the brand's hour too. */
export const hourAt = (at: number): number => Math.floor(at / hourMs) * hourMs

/** The last day of the month that lies `months` after the month of `at`, YYYY-MM-DD. */
export function monthEndAfter(at: number, months: number): string {
  const local = new Date(at + brandZoneOffsetMs)
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months + 1, 0)).toISOString().slice(0, 10)
}

/** The last day of the year that lies `years` after the year of `at`, YYYY-MM-DD. */
export const yearEndAfter = (at: number, years: number): string => `${Number(dayAt(at).slice(0, 4)) + years}-12-31`

/** The day that lies `days` after a day, YYYY-MM-DD. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10)

/** How many days after `from` the day `to` is. */
export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs

/** The first and the last millisecond of a month of the brand's calendar, given as YYYY-MM. */
export function monthSpan(month: string): { from: number; to: number } {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return {
    from: Date.UTC(year, number - 1, 1) - brandZoneOffsetMs,
    to: Date.UTC(year, number, 1) - brandZoneOffsetMs - 1,
  }
}

/** Whole seconds until a moment, rounded up; 0 where it is past. */
export const secondsUntil = (moment: number, at: number): number => Math.max(0, Math.ceil((moment - at) / 1000))
