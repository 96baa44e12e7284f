import type { ToldBenefit } from '../../domain/member/benefits'
import type { TierPolicy } from '../../domain/member/tier-policy'
import type { tierMoveCauses } from '../words/tier'
import { sayLastDay } from './clock'
import { sayExpiry } from './expiry'
import { figure } from './figure'
import type { Locale } from '.'
import type { Inputs } from './reasons'
import { counted } from './counted'

/** What tiers give, and how they are won, kept and lost, as members read it. */

export function sayBenefit(benefit: ToldBenefit, locale: Locale): string {
  return locale === 'en' ? sayBenefitInEnglish(benefit) : sayBenefitInChinese(benefit)
}

function sayBenefitInChinese(benefit: ToldBenefit): string {
  switch (benefit.code) {
    case 'multiplier':
      return `扫码积分 ${benefit.percent / 100} 倍`
    case 'birthdayGift': {
      const terms = termsOf(benefit, '，', 'zh-CN')
      return `生日礼 ${figure(benefit.points)} 积分${terms && `（${terms}）`}`
    }
    case 'monthlyCouponQuota':
      return `每月 ${benefit.coupons} 张优惠券`
    case 'exclusiveRewards':
      return `${benefit.count} 款专属礼品`
    case 'exclusiveCampaigns':
      return `${benefit.count} 个专属活动`
  }
}

function sayBenefitInEnglish(benefit: ToldBenefit): string {
  switch (benefit.code) {
    case 'multiplier':
      return `${benefit.percent / 100} times the points for scanning`
    case 'birthdayGift': {
      const terms = termsOf(benefit, '; ', 'en')
      return `Birthday gift of ${counted(figure(benefit.points), 'point')}${terms && ` (${terms})`}`
    }
    case 'monthlyCouponQuota':
      return `${counted(benefit.coupons, 'coupon')} a month`
    case 'exclusiveRewards':
      return counted(benefit.count, 'exclusive reward')
    case 'exclusiveCampaigns':
      return counted(benefit.count, 'exclusive campaign')
  }
}

/** A board that only some tiers may enter. */
export const sayBoard = (name: string, locale: Locale): string =>
  locale === 'en' ? `The board “${name}”` : `可进「${name}」版块`

/** All that a tier gives, one line each. */
export const sayGifts = (
  { benefits, perks }: { benefits: readonly ToldBenefit[]; perks: readonly string[] },
  locale: Locale,
): string[] => [...benefits.map((benefit) => sayBenefit(benefit, locale)), ...perks]

/** When a gift can be taken and how long it lasts; of one that is kept from a higher tier neither is said. */
function termsOf(
  { daysBefore, daysAfter, expiry }: Extract<ToldBenefit, { code: 'birthdayGift' }>,
  comma: string,
  locale: Locale,
): string {
  const span =
    daysBefore === undefined || daysAfter === undefined
      ? []
      : [locale === 'en' ? sayEnglishSpan(daysBefore, daysAfter) : `${sayChineseSpan(daysBefore, daysAfter)}可领`]
  return [...span, ...(expiry ? [sayExpiry(expiry, locale)] : [])].join(comma)
}

function sayChineseSpan(daysBefore: number, daysAfter: number): string {
  const before = daysBefore === 0 ? '' : `前 ${daysBefore} 天`
  const after = daysAfter === 0 ? '' : `后 ${daysAfter} 天`
  if (!before && !after) return '生日当天'
  return `生日${[before, after].filter((part) => part !== '').join('到')}${before && after ? '' : '内'}`
}

function sayEnglishSpan(daysBefore: number, daysAfter: number): string {
  if (daysBefore === 0 && daysAfter === 0) return 'on the day itself'
  if (daysBefore === 0) return `until ${counted(daysAfter, 'day')} after the birthday`
  if (daysAfter === 0) return `from ${counted(daysBefore, 'day')} before the birthday`
  return `from ${counted(daysBefore, 'day')} before to ${counted(daysAfter, 'day')} after the birthday`
}

const chineseWindows = { calendarYear: '自然年', rolling12Months: '近 12 个月', lifetime: '累计' }
const englishWindows = {
  calendarYear: 'the growth of the calendar year',
  rolling12Months: 'the growth of the last 12 months',
  lifetime: 'all growth since joining',
}

export function sayTierPolicy({ window, downgrade }: TierPolicy, locale: Locale): string {
  const isEnglish = locale === 'en'
  const counts = isEnglish ? `Tiers count ${englishWindows[window]}` : `按${chineseWindows[window]}成长值算等级`
  if (downgrade.code === 'none') return isEnglish ? `${counts}; a tier once reached stays` : `${counts}，升级后不降级`
  const isStep = downgrade.code === 'oneStep' && window !== 'lifetime'
  const { graceDays, keepPercent } = downgrade
  if (isEnglish) {
    const grace = graceDays === 0 ? '' : ` (${counted(graceDays, 'day')} of grace)`
    const when = window === 'lifetime' ? 'when growth is taken back' : `at the end of a term${grace}`
    const down = isStep ? 'leads one tier down' : 'has the tier decided anew'
    return `${counts}; ${when}, less than ${keepPercent}% of a tier’s threshold ${down}`
  }
  const grace = graceDays === 0 ? '' : `（宽限 ${graceDays} 天）`
  const when = window === 'lifetime' ? '成长值被收回、' : `到期${grace}`
  return `${counts}，${when}不到升级门槛的 ${keepPercent}% 就${isStep ? '降一级' : '重新评级'}`
}

/** One change of a tier with the facts that it rests on. */
export interface ToldMove {
  cause: (typeof tierMoveCauses)[number]
  /** Names of tiers, as they were. */
  from: string
  to: string
  inputs: Inputs
}

/** Why a tier changed; empty where an operator's words for it are gone. */
export function sayTierMove({ cause, from, to, inputs }: ToldMove, locale: Locale): string {
  const growth = figure(Number(inputs.growth ?? 0))
  const needed = figure(Number(inputs.needed ?? 0))
  const { reason } = inputs
  const until = sayLastDay(Number(inputs.until ?? 0), locale)
  const isEnglish = locale === 'en'
  switch (cause) {
    case 'earned':
      return isEnglish
        ? `Growth reached ${growth} (${needed} needed): from ${from} up to ${to}`
        : `成长值达到 ${growth}（需要 ${needed}），从${from}升为${to}`
    case 'review':
      return sayReview({ cause, from, to, inputs }, locale)
    case 'grant':
      if (reason === undefined) return ''
      return isEnglish ? `${reason}: ${to} until ${until}` : `${reason}：授予${to}，到 ${until}为止`
    case 'grantEnded':
      return isEnglish
        ? `${from} was given until ${until}; now it is ${to}`
        : `授予的${from}到 ${until}为止，现在是${to}`
  }
}

function sayReview({ from, to, inputs }: ToldMove, locale: Locale): string {
  const growth = figure(Number(inputs.growth ?? 0))
  const needed = figure(Number(inputs.needed ?? 0))
  const isEnglish = locale === 'en'
  if (inputs.dropped !== undefined)
    return isEnglish
      ? `The tiers have changed and ${from} is gone; a growth of ${growth} gives ${to}`
      : `等级有调整，${from}已取消，按成长值 ${growth} 评定为${to}`
  if (inputs.termEndsAt === undefined)
    return isEnglish
      ? `Growth was taken back and is ${growth} now, ${needed} keep the tier: from ${from} to ${to}`
      : `成长值有收回，现在是 ${growth}，保级需要 ${needed}，从${from}变为${to}`
  const day = sayLastDay(Number(inputs.termEndsAt), locale)
  return isEnglish
    ? `Review at the end of ${day}: growth ${growth}, ${needed} keep the tier, from ${from} to ${to}`
    : `${day}到期评定：成长值 ${growth}，保级需要 ${needed}，从${from}变为${to}`
}
