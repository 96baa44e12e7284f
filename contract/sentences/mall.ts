import type { mallRefusalSchemas } from '../mall/refusals'
import type { Locale, Sentences } from '.'
import { chineseMoment, englishMoment } from './clock'
import { figure } from './figure'
import { counted, isOne } from './counted'

type MallSentences = Pick<Sentences, keyof typeof mallRefusalSchemas & keyof Sentences>

const limitNames = { perMember: '', perMemberDay: '今天', perMemberMonth: '这个月' }
const limitForwards = {
  perMember: '看看别的礼品吧',
  perMemberDay: '明天 0 点后可以再兑',
  perMemberMonth: '下个月 1 日可以再兑',
}
const orderStateNames = {
  placed: '待打包',
  packed: '已打包',
  shipped: '已发货',
  received: '已收货',
  closed: '已完成',
  cancelled: '已取消',
  refunded: '已退款',
}

export const mallChinese: MallSentences = {
  notMember: () => '您还不是会员，加入后就能领积分',
  rewardNotLive: () => '这件礼品暂停兑换，恢复后会回到商城',
  rewardNotOpen: ({ opensAt }) => `${chineseMoment(opensAt)} 开始兑换，可以先加入心愿单`,
  rewardOver: ({ closesAt }) => `${chineseMoment(closesAt)} 已结束兑换，看看别的礼品吧`,
  rewardTierOnly: ({ tierName }) => `这是「${tierName}」会员的专享礼品，升到这一级就能兑换`,
  rewardNewMembersOnly: ({ days }) => `只有入会 ${figure(days)} 天内的新会员可以兑换，看看别的礼品吧`,
  rewardLimitReached: ({ times, limit }) =>
    `${limitNames[limit]}最多兑换 ${figure(times)} 次，您已经兑满，${limitForwards[limit]}`,
  rewardPointsShort: ({ points, left }) => `还差 ${figure(points - left)} 积分，攒够了再来换`,
  rewardSoldOut: () => '已经兑完，加入心愿单，补货后容易找到',
  rewardSoldOutToday: () => '今天的名额兑完了，明天 0 点再放',
  rewardUnknown: () => '没有这件礼品，可能已经下架，请回商城看看',
  variantUnknown: () => '这个规格没有了，请重新选择',
  rewardPriceChanged: ({ points }) => `价格变成 ${figure(points)} 积分了，请确认后再兑换`,
  balanceChanged: ({ left }) => `您的积分刚才有变动，现在是 ${figure(left)}，请再确认一次`,
  addressNeeded: () => '请选择收货地址',
  addressUnknown: () => '没有这个地址，可能已经删除，请在地址里另选',
  tooManyAddresses: ({ addressesMax }) => `最多保存 ${figure(addressesMax)} 个地址，请先删掉不用的`,
  tooManyWishes: ({ wishesMax }) => `心愿单最多放 ${figure(wishesMax)} 件，请先移走几件`,
  orderUnknown: () => '没有这个订单，请核对订单号，或到列表里找',
  orderTransitionRefused: ({ from }) => `订单${orderStateNames[from]}，不能这样操作，请刷新后再看`,
  orderAddressFixed: ({ state }) => `订单${orderStateNames[state]}，地址不能再改；要改请联系客服`,
  noSecret: () => '这个订单没有券码，需要帮助请联系客服',
}

const englishLimits = { perMember: 'in all', perMemberDay: 'a day', perMemberMonth: 'a month' }
const englishForwards = {
  perMember: 'have a look at the other rewards',
  perMemberDay: 'you can redeem it again tomorrow',
  perMemberMonth: 'you can redeem it again next month',
}

export const mallEnglish: MallSentences = {
  notMember: () => 'You are not a member yet; join to collect points',
  rewardNotLive: () => 'This reward is paused; it will be back in the mall',
  rewardNotOpen: ({ opensAt }) => `Opens ${englishMoment(opensAt)}; you can put it on your wish list`,
  rewardOver: ({ closesAt }) => `It ended ${englishMoment(closesAt)}; have a look at the other rewards`,
  rewardTierOnly: ({ tierName }) => `Only for the tier ${tierName}; reach it and it is yours to redeem`,
  rewardNewMembersOnly: ({ days }) =>
    `Only in the first ${counted(days, 'day')} after joining; have a look at the other rewards`,
  rewardLimitReached: ({ times, limit }) =>
    `At most ${counted(times, 'time')} ${englishLimits[limit]}, and you have had them; ${englishForwards[limit]}`,
  rewardPointsShort: ({ points, left }) =>
    `${counted(points - left, 'point')} missing; come back once you have collected them`,
  rewardSoldOut: () => 'All gone; put it on your wish list to find it again',
  rewardSoldOutToday: () => 'Gone for today; there will be more at midnight',
  rewardUnknown: () => 'There is no such reward any more; please go back to the mall',
  variantUnknown: () => 'This choice is gone; please choose again',
  rewardPriceChanged: ({ points }) => `The price is ${counted(points, 'point')} now; please confirm it`,
  balanceChanged: ({ left }) => `Your points have just changed, to ${figure(left)}; please confirm once more`,
  addressNeeded: () => 'Please choose where to send it',
  addressUnknown: () => 'There is no such address; please choose another one',
  tooManyAddresses: ({ addressesMax }) =>
    `At most ${counted(addressesMax, 'address', 'addresses')}; please remove one first`,
  tooManyWishes: ({ wishesMax }) => `At most ${counted(wishesMax, 'wish', 'wishes')}; please remove some first`,
  orderUnknown: () => 'There is no such order; please check its number, or look in the list',
  orderTransitionRefused: ({ from }) => `The order is ${from}; this cannot be done to it`,
  orderAddressFixed: ({ state }) => `The order is ${state}, so its address stays; please contact us if it is wrong`,
  noSecret: () => 'This order has no code; please contact us for help',
}

/** Why somebody who leaves is not gone on the day: what is on its way needs its address. */
export const sayAwaited = (orders: number, locale: Locale): string =>
  locale === 'zh-CN'
    ? `还有 ${figure(orders)} 个礼品订单没有收到。收货地址会留到签收为止，等全部收到或取消后才会注销。`
    : `${figure(orders)} of your orders ${isOne(orders) ? 'has' : 'have'} not reached you. Their addresses stay until they do; leaving waits until all of them are received or cancelled.`
