import type { Locale } from '../../contract/sentences'
import { figure } from '../../contract/sentences/figure'

export { figure }

/** A change: +20, −20, and a plain 0. */
export const change = (value: number) => (value > 0 ? `+${figure(value)}` : figure(value))

/** 150 percent is 1.5 times. */
export const times = (percent: number) => String(Math.round(percent) / 100)

/** A member number's twelve digits, or a member code's twenty, in groups of four. */
export const inFours = (digits: string) => digits.replace(/(\d{4})(?=\d)/g, '$1 ')

/** The brand keeps China's time, which has had no summer time since 1991. */
const brandZoneOffsetMs = 8 * 60 * 60 * 1000

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const two = (value: number) => String(value).padStart(2, '0')

/** 3 月 2 日, with the year where it is not this one. */
export function day(at: number, locale: Locale, now: number = Date.now()): string {
  const then = new Date(at + brandZoneOffsetMs)
  const year = then.getUTCFullYear()
  const thisYear = year === new Date(now + brandZoneOffsetMs).getUTCFullYear()
  const date = then.getUTCDate()
  if (locale === 'en') return `${date} ${months[then.getUTCMonth()]}${thisYear ? '' : ` ${year}`}`
  return `${thisYear ? '' : `${year} 年 `}${then.getUTCMonth() + 1} 月 ${date} 日`
}

/** 2026 年 11 月, for a month that travels as YYYY-MM. */
export function monthName(text: string, locale: Locale): string {
  const [year = '', month = ''] = text.split('-')
  return locale === 'en' ? `${months[Number(month) - 1]} ${year}` : `${year} 年 ${Number(month)} 月`
}

/** 3 月 2 日 14:05. */
export function moment(at: number, locale: Locale): string {
  const then = new Date(at + brandZoneOffsetMs)
  return `${day(at, locale)} ${two(then.getUTCHours())}:${two(then.getUTCMinutes())}`
}

/** A calendar day that travels as YYYY-MM-DD. */
export const calendarDay = (text: string, locale: Locale) =>
  day(Date.parse(`${text}T00:00:00Z`) - brandZoneOffsetMs, locale)

/** 4:05 of minutes and seconds, never below zero. */
export function countdown(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`
}

const dayMs = 24 * 60 * 60 * 1000

/** How long until the brand's next day begins. */
export const msUntilNewDay = (now: number): number => dayMs - ((now + brandZoneOffsetMs) % dayMs)

const minuteMs = 60_000

/** How long ago, while it is a matter of hours; the day after that. */
export function ago(at: number, locale: Locale, now: number = Date.now()): string {
  const minutes = Math.floor((now - at) / minuteMs)
  const english = locale === 'en'
  if (minutes < 1) return english ? 'just now' : '刚刚'
  if (minutes < 60) return english ? `${minutes} min ago` : `${minutes} 分钟前`
  if (minutes < 24 * 60) return english ? `${Math.floor(minutes / 60)} h ago` : `${Math.floor(minutes / 60)} 小时前`
  return day(at, locale, now)
}

/** The month that lies so many months after this one, YYYY-MM. */
export const monthAfter = (month: string, by: number) =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)) - 1 + by, 1)).toISOString().slice(0, 7)

/** 0 for a Monday, 6 for a Sunday. */
export const weekdayOf = (text: string) => (new Date(`${text}T00:00:00Z`).getUTCDay() + 6) % 7
