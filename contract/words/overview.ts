import { dayMeasures as summed } from '../../domain/overview/today'

/** What the first page tells of a day: sums of it, and how many texts wait for a reviewer. */
export const todayMeasures = [...summed, 'postsWaiting'] as const
export type TodayMeasure = (typeof todayMeasures)[number]
