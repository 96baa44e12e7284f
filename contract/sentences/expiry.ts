import type { ExpiryRule } from '../../domain/points/policies'
import { sayDay } from './clock'
import type { Locale } from '.'

const chineseYears = ['当年', '次年']
const englishYears = ['this year', 'next year']

/** How long points last, as a member reads it behind what earns them. */
export function sayExpiry({ code, args }: ExpiryRule, locale: Locale): string {
  if (locale === 'en') {
    if (code === 'rollingMonths') return `points last ${args.months === 1 ? '1 month' : `${args.months} months`}`
    if (code === 'fixedDate') return `points last until ${sayDay(args.lastDay, locale)}`
    return `points last until the end of ${englishYears[args.years] ?? `the year ${args.years} years on`}`
  }
  if (code === 'rollingMonths') return `积分 ${args.months} 个月内有效`
  if (code === 'fixedDate') return `积分 ${sayDay(args.lastDay, locale)}到期`
  return `积分${chineseYears[args.years] ?? ` ${args.years} 年后的`}年底到期`
}
