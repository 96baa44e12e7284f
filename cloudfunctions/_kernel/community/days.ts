import { dayAt, hourMs, brandZoneOffsetMs } from '../../../domain/calendar'
import type { Platform } from '../platform'
import type { CommunityDay } from './documents'

type Counted = 'posts' | 'replies' | 'authors' | 'cleared' | 'clearMs' | 'held' | 'reports'

const emptyDay = (day: string): CommunityDay => ({
  _id: day,
  posts: 0,
  replies: 0,
  authors: 0,
  cleared: 0,
  clearMs: 0,
  held: 0,
  reports: 0,
  hours: {},
})

const hourOf = (at: number): number => Math.floor((at + brandZoneOffsetMs) / hourMs) % 24

/** Adds to the figures of a moment's day; with `byHour`, to its hour as well. */
export async function countOnDay(
  { store }: Pick<Platform, 'store'>,
  at: number,
  counts: Partial<Record<Counted, number>>,
  byHour = false,
): Promise<void> {
  const day = dayAt(at)
  const increase = { ...counts, ...(byHour ? { [`hours.h${hourOf(at)}`]: 1 } : {}) }
  if (await store.updateIf('communityDays', day, {}, { increase })) return
  await store.create('communityDays', emptyDay(day))
  await store.updateIf('communityDays', day, {}, { increase })
}
