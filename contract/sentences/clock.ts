import { brandZoneOffsetMs, dayAt } from '../../domain/calendar'
import type { Locale } from '.'

const two = (value: number) => String(value).padStart(2, '0')

/** 3 月 2 日 14:05, in the brand's zone. */
export function chineseMoment(at: number): string {
  const local = new Date(at + brandZoneOffsetMs)
  return `${local.getUTCMonth() + 1} 月 ${local.getUTCDate()} 日 ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}

const minuteMs = 60_000

/** The first whole minute that is not before a moment: said to the minute, a moment to wait for is never one that is now. */
export const wholeMinuteFrom = (at: number): number => Math.ceil(at / minuteMs) * minuteMs

/** 30 秒, 5 分钟, 2 小时: how long there is to wait, rounded up, so that a second try after it is never too early. */
export function chineseWait(seconds: number): string {
  if (seconds <= secondsSaidMax) return `${Math.max(1, seconds)} 秒`
  const minutes = Math.ceil(seconds / 60)
  return minutes <= minutesSaidMax ? `${minutes} 分钟` : `${Math.ceil(minutes / 60)} 小时`
}

/** 30 seconds, 5 minutes, 2 hours. */
export function englishWait(seconds: number): string {
  if (seconds <= secondsSaidMax) return counted(Math.max(1, seconds), 'second')
  const minutes = Math.ceil(seconds / 60)
  return minutes <= minutesSaidMax ? counted(minutes, 'minute') : counted(Math.ceil(minutes / 60), 'hour')
}

/** Up to two minutes people count seconds, and up to two hours minutes. */
const secondsSaidMax = 120
const minutesSaidMax = 120

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** 2 Mar 14:05, in the brand's zone. */
export function englishMoment(at: number): string {
  const local = new Date(at + brandZoneOffsetMs)
  return `${local.getUTCDate()} ${months[local.getUTCMonth()]} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}

const dayPattern = /^\d{4}-0?(\d+)-0?(\d+)$/

/** 3 月 2 日 of 2026-03-02. */
export const chineseDay = (day: string): string => day.replace(dayPattern, '$1 月 $2 日')

/** 2 Mar of 2026-03-02. */
export const englishDay = (day: string): string =>
  day.replace(dayPattern, (_all, month: string, date: string) => `${date} ${months[Number(month) - 1] ?? month}`)

/** 2026 年 3 月 2 日, 2 Mar 2026 */
export const sayDay = (day: string, locale: Locale): string =>
  locale === 'en' ? `${englishDay(day)} ${day.slice(0, 4)}` : `${day.slice(0, 4)} 年 ${chineseDay(day)}`

/** The last day before a moment at which something is over. */
export const sayLastDay = (end: number, locale: Locale): string => sayDay(dayAt(end - 1), locale)
