import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Locale } from '../../contract/sentences'
import { brandZoneOffsetMs } from '../../contract/words/call'
import { cloudNow } from '../cloud/clock'

dayjs.extend(utc)

/**
 * What the clock and the calendar on the brand's wall show. The desk reads and chooses every moment by it, whatever zone
 * the browser is in: a dayjs in UTC, moved by the brand's offset, which knows no daylight saving of anybody else's.
 */
export type Wall = Dayjs

export const wallAt = (at: number): Wall => dayjs.utc(at + brandZoneOffsetMs)

/** The moment at which the wall shows this. */
export const momentOf = (wall: Wall): number => wall.valueOf() - brandZoneOffsetMs

export const wallNow = (): Wall => wallAt(cloudNow())

/** A day or a month of the brand's calendar, given as YYYY-MM-DD or YYYY-MM. */
export const wallOfDay = (day: string): Wall => dayjs.utc(day)

/** Short; the year only where it is not this one. */
export function shortTime(at: number, locale: Locale): string {
  const time = wallAt(at)
  const thisYear = time.year() === wallNow().year()
  if (locale === 'en') return time.format(thisYear ? 'D MMM HH:mm' : 'D MMM YYYY HH:mm')
  return time.format(thisYear ? 'M 月 D 日 HH:mm' : 'YYYY 年 M 月 D 日 HH:mm')
}

/** The day alone, for what nobody can tell to the hour. */
export function shortDay(at: number, locale: Locale): string {
  const time = wallAt(at)
  const thisYear = time.year() === wallNow().year()
  if (locale === 'en') return time.format(thisYear ? 'D MMM' : 'D MMM YYYY')
  return time.format(thisYear ? 'M 月 D 日' : 'YYYY 年 M 月 D 日')
}

/** To the second, for the hover; whoever shows it names the zone. */
export const exactTime = (at: number) => wallAt(at).format('YYYY-MM-DD HH:mm:ss')

export const startOfToday = () => momentOf(wallNow().startOf('day'))
