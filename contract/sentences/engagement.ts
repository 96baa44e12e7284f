import type { CheckInRule } from '../../domain/engagement/check-in-rule'
import type { MemberDay } from '../../domain/engagement/member-day'
import type { MemberEvent, TaskPeriod } from '../../domain/engagement/tasks'
import { sayExpiry } from './expiry'
import { figure } from './figure'
import type { Locale } from '.'

/** What brings members back, as they read it. */

const chineseEvents: Record<MemberEvent, string> = {
  profileCompleted: '完善资料',
  scanned: '扫码',
  checkedIn: '签到',
  redeemed: '兑换',
  posted: '发帖',
}
const englishEvents: Record<MemberEvent, string> = {
  profileCompleted: 'complete your profile',
  scanned: 'scan a code',
  checkedIn: 'check in',
  redeemed: 'redeem a reward',
  posted: 'publish a post',
}
const chinesePeriods: Record<TaskPeriod, string> = { once: '首次', daily: '每天', weekly: '本周' }
const englishPeriods: Record<TaskPeriod, string> = { once: 'Once', daily: 'Today', weekly: 'This week' }

/** The task as a member reads it: 本周扫码 3 次, This week: scan a code 3 times. What it counts may be told as data. */
export function sayTask(
  { event, period, times }: Record<'event' | 'period' | 'times', string | number | boolean>,
  locale: Locale,
): string {
  const isOnce = Number(times) === 1
  if (locale === 'en')
    return `${wordIn(englishPeriods, period)}: ${wordIn(englishEvents, event)}${isOnce ? '' : ` ${times} times`}`
  return `${wordIn(chinesePeriods, period)}${wordIn(chineseEvents, event)}${isOnce ? '' : ` ${times} 次`}`
}

const wordIn = (words: Record<string, string>, code: string | number | boolean) => words[String(code)] ?? String(code)

export function sayCheckInRule(rule: CheckInRule, locale: Locale): string {
  const lasts = rule.expiry ? [sayExpiry(rule.expiry, locale)] : []
  if (locale === 'en') {
    const more = rule.streaks.map(({ days, points }) => `${figure(points)} more for ${days} days in a row`)
    const makeUps = rule.makeUpsPerMonth === 0 ? [] : [`${rule.makeUpsPerMonth} missed days a month can be made up`]
    return [`${figure(rule.points)} points a day`, ...more, ...makeUps, ...lasts].join('; ')
  }
  const more = rule.streaks.map(({ days, points }) => `连续 ${days} 天再得 ${figure(points)} 积分`)
  const makeUps = rule.makeUpsPerMonth === 0 ? [] : [`每月可补签 ${rule.makeUpsPerMonth} 次`]
  return [`每天签到得 ${figure(rule.points)} 积分`, ...more, ...makeUps, ...lasts].join('，')
}

const chineseWeekdays = ['一', '二', '三', '四', '五', '六', '日']
const englishWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export function sayMemberDay(memberDay: MemberDay, locale: Locale): string {
  const times = memberDay.percent / 100
  if (locale === 'en')
    return memberDay.code === 'weekday'
      ? `Every ${englishWeekdays[memberDay.weekday - 1] ?? ''} scans pay ${times} times the points`
      : `On day ${memberDay.day} of every month scans pay ${times} times the points`
  return memberDay.code === 'weekday'
    ? `每周${chineseWeekdays[memberDay.weekday - 1] ?? ''}扫码积分 ${times} 倍`
    : `每月 ${memberDay.day} 日扫码积分 ${times} 倍`
}
