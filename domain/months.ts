import { brandZoneOffsetMs, dayAt } from './calendar'

/** The brand's months, YYYY-MM, which sort as text, and its years. */

export const monthAt = (at: number): string => dayAt(at).slice(0, 7)

export const yearAt = (at: number): number => Number(dayAt(at).slice(0, 4))

/** The month that lies `months` after this one, or before it where negative. */
export function monthAfter(month: string, months: number): string {
  const [year, place] = partsOf(month)
  return new Date(Date.UTC(year, place - 1 + months, 1)).toISOString().slice(0, 7)
}

/** The moment at which a month begins at the brand's midnight. */
export const monthStart = (month: string): number => Date.parse(`${month}-01T00:00:00Z`) - brandZoneOffsetMs

export function daysInMonth(month: string): number {
  const [year, place] = partsOf(month)
  return new Date(Date.UTC(year, place, 0)).getUTCDate()
}

/** A day of a month, YYYY-MM-DD; a day the month does not have is its last one. */
export const dayOfMonth = (month: string, day: number): string =>
  `${month}-${String(Math.min(day, daysInMonth(month))).padStart(2, '0')}`

/** Whether a text is a calendar day that exists, YYYY-MM-DD. */
export const isCalendarDay = (text: string): boolean =>
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) && Number(text.slice(8)) <= daysInMonth(text.slice(0, 7))

/** The moment at which a calendar day begins. */
export const dayStart = (day: string): number => Date.parse(`${day}T00:00:00Z`) - brandZoneOffsetMs

function partsOf(month: string): [number, number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))]
}
