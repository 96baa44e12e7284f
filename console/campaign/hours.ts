import type { Given } from '../cloud/call'

export type HourRow = Given<'campaignFigures'>['hours'][number]

const hourMs = 60 * 60 * 1000

/** The last hours one by one, those without a scan as zero, so that a quiet night looks quiet. */
export function everyHour(known: HourRow[], hours: number, asOf: number): HourRow[] {
  const byHour = new Map(known.map((row) => [row.hour, row]))
  const last = Math.floor(asOf / hourMs) * hourMs
  return Array.from({ length: hours }, (_, index) => {
    const hour = last - (hours - 1 - index) * hourMs
    return byHour.get(hour) ?? { hour, scans: 0, paid: 0, points: 0 }
  })
}
