import type { Gift } from '../../domain/mall/gift'
import type { OrderReceivedRule } from '../../domain/mall/order-received'
import type { RewardRule } from '../../domain/mall/rules'
import { sayExpiry } from './expiry'
import { figure } from './figure'
import type { Locale } from '.'

/** What rewards give, and to whom, as members read it on the detail page. */

/** A rule, its tiers by their names. */
export function sayRewardRule(rule: RewardRule, locale: Locale): string {
  return locale === 'en' ? sayRuleInEnglish(rule) : sayRuleInChinese(rule)
}

function sayRuleInChinese(rule: RewardRule): string {
  switch (rule.code) {
    case 'perMember':
      return `每人限兑 ${rule.times} 次`
    case 'perMemberDay':
      return `每人每天限兑 ${rule.times} 次`
    case 'perMemberMonth':
      return `每人每月限兑 ${rule.times} 次`
    case 'perDay':
      return `每个规格每天放出 ${rule.stock} 件，0 点恢复`
    case 'tiersOnly':
      return `${rule.tiers.join('、')}专享`
    case 'tierPrices':
      return rule.prices.map(({ tier, points }) => `${tier} ${figure(points)} 积分`).join('，')
    case 'newMembers':
      return `入会 ${rule.days} 天内的新会员可兑`
  }
}

function sayRuleInEnglish(rule: RewardRule): string {
  switch (rule.code) {
    case 'perMember':
      return `At most ${counted(rule.times, 'time')} for each member`
    case 'perMemberDay':
      return `At most ${counted(rule.times, 'time')} a day for each member`
    case 'perMemberMonth':
      return `At most ${counted(rule.times, 'time')} a month for each member`
    case 'perDay':
      return `${figure(rule.stock)} of each choice a day, from midnight on`
    case 'tiersOnly':
      return `Only for ${rule.tiers.join(', ')}`
    case 'tierPrices':
      return rule.prices.map(({ tier, points }) => `${tier}: ${figure(points)} points`).join(', ')
    case 'newMembers':
      return `For new members, within ${counted(rule.days, 'day')} of joining`
  }
}

const counted = (count: number, thing: string) => `${figure(count)} ${thing}${count === 1 ? '' : 's'}`

/** The rule with its tiers named as members know them. */
export function namingTiers(rule: RewardRule, nameOf: (code: string) => string): RewardRule {
  if (rule.code === 'tiersOnly') return { ...rule, tiers: rule.tiers.map(nameOf) }
  if (rule.code === 'tierPrices')
    return { ...rule, prices: rule.prices.map(({ tier, points }) => ({ tier: nameOf(tier), points })) }
  return rule
}

/** What a virtual reward gives at once. */
export function sayGift(gift: Gift, locale: Locale): string {
  if (locale === 'en')
    return gift.code === 'makeUpCards'
      ? `${counted(gift.cards, 'make-up card')}, on your card at once`
      : `A shop coupon for ${counted(gift.uses, 'visit')}, valid for ${counted(gift.days, 'day')} after redeeming`
  return gift.code === 'makeUpCards'
    ? `${gift.cards} 张补签卡，兑换后立即到账`
    : `门店券可用 ${gift.uses} 次，兑换后 ${gift.days} 天内有效`
}

/** What having received an order gives back. */
export function sayOrderReceivedRule({ percent, pointsPerMonth, expiry }: OrderReceivedRule, locale: Locale): string {
  const lasts = expiry ? [sayExpiry(expiry, locale)] : []
  return locale === 'en'
    ? [
        `${percent}% of the points come back once a reward is yours`,
        `at most ${figure(pointsPerMonth)} a month`,
        ...lasts,
      ].join('; ')
    : [`礼品到手后返还 ${percent}% 积分`, `每月最多 ${figure(pointsPerMonth)} 积分`, ...lasts].join('，')
}
