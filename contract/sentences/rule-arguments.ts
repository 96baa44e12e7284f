import type { MemberEvent } from '../../domain/engagement/tasks'
import type { RewardRuleCode, RuleCode } from '../rule/codes'
import type { Locale } from '.'

/** What a rule's form calls an argument, and what its number counts; empty where it counts nothing. */
export interface ArgumentWords {
  label: string
  unit: string
}

/** By the path to the argument, e.g. `prizes.points`. */
type Named = Record<string, ArgumentWords>

const called = (label: string, unit = ''): ArgumentWords => ({ label, unit })

const everyTask = (named: Named): Record<MemberEvent, Named> => ({
  profileCompleted: named,
  scanned: named,
  checkedIn: named,
  redeemed: named,
  posted: named,
})

/** A campaign's day limit counts times and a reward's counts units: the two share a code and no argument. */
type Catalog = Record<RuleCode | RewardRuleCode, Named>

const chinese: Catalog = {
  fixed: { points: called('每码积分', '分') },
  odds: {
    prizes: called('奖品'),
    'prizes.points': called('奖品积分', '分'),
    'prizes.winners': called('中奖个数', '个'),
    otherwise: called('未中奖的积分', '分'),
  },
  perDay: { times: called('次数', '次'), stock: called('每天件数', '件') },
  inAll: { times: called('次数', '次') },
  checkIn: {
    points: called('每天积分', '分'),
    streaks: called('连签奖励'),
    'streaks.days': called('连续天数', '天'),
    'streaks.points': called('额外积分', '分'),
    makeUpsPerMonth: called('每月补签', '次'),
    makeUpDays: called('补签期限', '天'),
  },
  weekday: { weekday: called('星期几'), percent: called('积分倍数', '%') },
  dayOfMonth: { day: called('每月几号', '日'), percent: called('积分倍数', '%') },
  ...everyTask({ times: called('次数', '次'), points: called('完成得积分', '分') }),
  multiplier: { percent: called('积分倍数', '%') },
  birthdayGift: {
    points: called('生日积分', '分'),
    daysBefore: called('提前天数', '天'),
    daysAfter: called('延后天数', '天'),
  },
  monthlyCouponQuota: { coupons: called('每月张数', '张') },
  exclusiveRewards: { ids: called('礼品') },
  exclusiveCampaigns: { ids: called('活动') },
  calendarYear: {},
  rolling12Months: {},
  lifetime: {},
  oneStep: { keepPercent: called('保级门槛', '%'), graceDays: called('宽限期', '天') },
  rerank: { keepPercent: called('保级门槛', '%'), graceDays: called('宽限期', '天') },
  none: {},
  rollingMonths: { months: called('有效月数', '个月') },
  endOfYear: { years: called('跨年数', '年') },
  fixedDate: { lastDay: called('最后一天') },
  graceDays: { days: called('宽限天数', '天') },
  forfeit: {},
  onlyUnspent: {},
  toZero: {},
  allowNegative: {},
  orderReceived: { percent: called('返还比例', '%'), pointsPerMonth: called('每人每月最多', '分') },
  perMember: { times: called('次数', '次') },
  perMemberDay: { times: called('次数', '次') },
  perMemberMonth: { times: called('次数', '次') },
  tiersOnly: { tiers: called('等级') },
  tierPrices: { prices: called('等级价') },
  newMembers: { days: called('入会天数', '天') },
  makeUpCards: { cards: called('补签卡张数', '张') },
  shopCoupon: { uses: called('可用次数', '次'), days: called('有效天数', '天') },
}

const english: Catalog = {
  fixed: { points: called('Points a code', 'points') },
  odds: {
    prizes: called('Prizes'),
    'prizes.points': called('Points', 'points'),
    'prizes.winners': called('Winners', 'codes'),
    otherwise: called('Points without a prize', 'points'),
  },
  perDay: { times: called('Times', 'times'), stock: called('Units a day', 'units') },
  inAll: { times: called('Times', 'times') },
  checkIn: {
    points: called('Points a day', 'points'),
    streaks: called('Streaks'),
    'streaks.days': called('Days in a row', 'days'),
    'streaks.points': called('Points on top', 'points'),
    makeUpsPerMonth: called('Make-ups a month', 'times'),
    makeUpDays: called('Days to make up in', 'days'),
  },
  weekday: { weekday: called('Day of the week'), percent: called('Points count', '%') },
  dayOfMonth: { day: called('Day of the month'), percent: called('Points count', '%') },
  ...everyTask({ times: called('Times', 'times'), points: called('Points when done', 'points') }),
  multiplier: { percent: called('Points count', '%') },
  birthdayGift: {
    points: called('Birthday points', 'points'),
    daysBefore: called('Days before', 'days'),
    daysAfter: called('Days after', 'days'),
  },
  monthlyCouponQuota: { coupons: called('Coupons a month', 'coupons') },
  exclusiveRewards: { ids: called('Rewards') },
  exclusiveCampaigns: { ids: called('Campaigns') },
  calendarYear: {},
  rolling12Months: {},
  lifetime: {},
  oneStep: { keepPercent: called('Kept from', '%'), graceDays: called('Days of grace', 'days') },
  rerank: { keepPercent: called('Kept from', '%'), graceDays: called('Days of grace', 'days') },
  none: {},
  rollingMonths: { months: called('Months', 'months') },
  endOfYear: { years: called('Years on', 'years') },
  fixedDate: { lastDay: called('Last day') },
  graceDays: { days: called('Days of grace', 'days') },
  forfeit: {},
  onlyUnspent: {},
  toZero: {},
  allowNegative: {},
  orderReceived: {
    percent: called('Given back', '%'),
    pointsPerMonth: called('At most a month, each member', 'points'),
  },
  perMember: { times: called('Times', 'times') },
  perMemberDay: { times: called('Times', 'times') },
  perMemberMonth: { times: called('Times', 'times') },
  tiersOnly: { tiers: called('Tiers') },
  tierPrices: { prices: called('Prices') },
  newMembers: { days: called('Days since joining', 'days') },
  makeUpCards: { cards: called('Cards', 'cards') },
  shopCoupon: { uses: called('Uses', 'times'), days: called('Valid for', 'days') },
}

const catalogs: Record<Locale, Record<string, Named>> = { 'zh-CN': chinese, en: english }

/** By a rule's code and the path to its argument, rows left out; undefined where the rule takes no such argument. */
export const argumentWords = (rule: string, path: string, locale: Locale): ArgumentWords | undefined =>
  catalogs[locale][rule]?.[path.replace(/\.\d+\b/g, '')]
