import type { Locale } from '../../contract/sentences'
import dayjs from 'dayjs'
import { cloudNow } from '../cloud/clock'

/** Short, in the reader's zone; the year only where it is not this one. */
export function shortTime(at: number, locale: Locale): string {
  const time = dayjs(at)
  const thisYear = time.year() === dayjs(cloudNow()).year()
  if (locale === 'en') return time.format(thisYear ? 'D MMM HH:mm' : 'D MMM YYYY HH:mm')
  return time.format(thisYear ? 'M 月 D 日 HH:mm' : 'YYYY 年 M 月 D 日 HH:mm')
}

/** The day alone, for what nobody can tell to the hour. */
export function shortDay(at: number, locale: Locale): string {
  const time = dayjs(at)
  const thisYear = time.year() === dayjs(cloudNow()).year()
  if (locale === 'en') return time.format(thisYear ? 'D MMM' : 'D MMM YYYY')
  return time.format(thisYear ? 'M 月 D 日' : 'YYYY 年 M 月 D 日')
}

/** To the second, with the zone, for the hover. */
export const exactTime = (at: number) => dayjs(at).format('YYYY-MM-DD HH:mm:ss [UTC]Z')

export const startOfToday = () => dayjs(cloudNow()).startOf('day').valueOf()
