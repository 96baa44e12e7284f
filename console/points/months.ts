import type { Given } from '../cloud/call'
import { wallAt, wallOfDay } from '../ui/time'

export type Month = Given<'liability'>['months'][number]

/** A fixed last day may be far off; beyond ten years a month more or less is no longer seen. */
const monthsMax = 120

export const monthOf = (at: number) => wallAt(at).format('YYYY-MM')

export const sumOf = (values: number[]) => values.reduce((sum, value) => sum + value, 0)

export const outstandingOf = (months: Month[]) => sumOf(months.map(({ points }) => points))

/** Every month from the first to the last, so that the chart's axis runs as time does. */
export function everyMonth(months: Month[]): Month[] {
  const [first] = months
  const last = months.at(-1)
  if (first === undefined || last === undefined) return []
  const span = wallOfDay(last.month).diff(wallOfDay(first.month), 'month') + 1
  if (span > monthsMax) return months
  return Array.from({ length: span }, (_, ahead) => {
    const month = wallOfDay(first.month).add(ahead, 'month').format('YYYY-MM')
    return months.find((each) => each.month === month) ?? { month, points: 0, byHand: 0 }
  })
}
