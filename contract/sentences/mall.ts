import type { mallRefusalSchemas } from '../mall/refusals'
import type { RefusalOf } from '../refusals'
import type { Locale } from '.'
import { chineseMoment, englishMoment } from './clock'
import { figure } from './figure'
import { counted, isOne } from './counted'

type MallSentences = { [Code in keyof typeof mallRefusalSchemas]: (facts: RefusalOf<Code>) => string }

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
const sheetColumns = { code: '券码', pin: '密码', orderId: '订单号', carrier: '快递公司', number: '运单号', word: '词' }
const rewardStateNames = { draft: '还是草稿', live: '在架', paused: '已暂停' }
const missingNames = {
  window: '兑换时间（结束要晚于开始）',
  variants: '规格（每个规格组合只能有一个）',
  gift: '虚拟礼品的内容',
  stock: '库存',
  picture: '图片',
}
const pictureProblems = {
  notAPicture: '这不是能识别的图片，请上传 JPG 或 PNG',
  tooSmall: '图片太小，长宽至少 200 像素',
  tooLarge: '图片太大，长宽不超过 2400 像素',
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
  tooManyParcels: ({ parcelsMax }) => `一个订单最多 ${figure(parcelsMax)} 个包裹，请核对运单号`,
  noSecret: () => '这个订单没有券码，需要帮助请联系客服',
  couponUnknown: () => '这位会员没有这张门店券，请让会员重新打开会员码，再核验一次',
  couponGivenBack: () => '这张门店券的积分已经退给会员，不能再用',
  couponExpired: ({ expiredAt }) => `这张门店券 ${chineseMoment(expiredAt - 1)} 到期了，请会员看看别的券`,
  couponUsed: ({ usedAt, operator, till, left }) =>
    `这张门店券 ${chineseMoment(usedAt)} 已由${operator}${till === '' ? '' : `在「${till}」`}用掉 1 次，` +
    (left === 0 ? '现在用完了' : `还剩 ${figure(left)} 次；要再用 1 次，请再点一次「使用」`),
  couponWasUsed: ({ usedAt }) => `这张门店券 ${chineseMoment(usedAt)} 用过了，用过的券不退积分`,
  cardsWereUsed: ({ cardsUsed }) =>
    `兑换的补签卡已经用掉 ${figure(cardsUsed)} 张，用过的不退积分；要补偿会员，请在会员页补积分并写明原因`,
  secretWasGiven: () => '券码已经看过了，看过的不退积分；券码不能用要补偿会员，请在会员页补积分并写明原因',
  rewardTransitionRefused: ({ from }) => `这件礼品${rewardStateNames[from]}，不能这样操作，请刷新后再看`,
  rewardIncomplete: ({ missing }) => `还差${missingNames[missing]}`,
  rewardFixed: ({ what }) =>
    what === 'kind' ? '礼品种类定下后不能再改，请新建一件' : '上过架的礼品可以加规格，不能删规格',
  categoryUnknown: () => '没有这个分类，请重新选择',
  stockFromPool: () => '券码礼品的库存就是券码，请上传券码来补货',
  pictureRefused: ({ what }) => pictureProblems[what],
  sheetUnreadable: ({ line }) => `第 ${line} 行的引号没有收尾，请改好这一行，或用 CSV 格式另存后再上传`,
  tooManyLines: ({ linesMax }) => `一次最多 ${figure(linesMax)} 行，请分成几份`,
  columnMissing: ({ column }) => `没有找到“${sheetColumns[column]}”这一列，请在标题行写上，或在预览里选出来`,
  tooManyColumns: ({ line, columnsMax }) => `第 ${line} 行有 ${figure(columnsMax)} 列以上，请删掉用不着的列`,
}

const englishColumns = {
  code: 'Code',
  pin: 'PIN',
  orderId: 'Order number',
  carrier: 'Carrier',
  number: 'Tracking number',
  word: 'Word',
}
const englishLimits = { perMember: 'in all', perMemberDay: 'a day', perMemberMonth: 'a month' }
const englishForwards = {
  perMember: 'have a look at the other rewards',
  perMemberDay: 'you can redeem it again tomorrow',
  perMemberMonth: 'you can redeem it again next month',
}
const englishMissing = {
  window: 'times (the end has to be after the start)',
  variants: 'variants, each of them once',
  gift: 'what the virtual reward gives',
  stock: 'stock',
  picture: 'a picture',
}
const englishPictures = {
  notAPicture: 'This is not a picture we can read; please upload a JPG or PNG',
  tooSmall: 'The picture is too small: at least 200 pixels each way',
  tooLarge: 'The picture is too large: at most 2400 pixels each way',
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
  tooManyParcels: ({ parcelsMax }) => `At most ${counted(parcelsMax, 'parcel')} for one order; please check the number`,
  noSecret: () => 'This order has no code; please contact us for help',
  couponUnknown: () => 'This member has no such coupon; have them open their code again and read it once more',
  couponGivenBack: () => 'The points of this coupon went back to the member; it cannot be used any more',
  couponExpired: ({ expiredAt }) =>
    `This coupon ran out ${englishMoment(expiredAt - 1)}; see what other coupons there are`,
  couponUsed: ({ usedAt, operator, till, left }) =>
    `${operator} used this coupon ${englishMoment(usedAt)}${till === '' ? '' : ` at ${till}`}; ` +
    (left === 0 ? 'nothing is left of it' : `${figure(left)} left; press Use again to use one more`),
  couponWasUsed: ({ usedAt }) =>
    `This coupon was used ${englishMoment(usedAt)}; points do not come back for a used one`,
  cardsWereUsed: ({ cardsUsed }) =>
    `${figure(cardsUsed)} of the make-up cards were used; points do not come back for them. To make up for something, adjust the member’s points with a reason`,
  secretWasGiven: () =>
    'The code was read; points do not come back for it. Where it does not work, adjust the member’s points with a reason',
  rewardTransitionRefused: ({ from }) => `The reward is ${from}; this cannot be done to it`,
  rewardIncomplete: ({ missing }) => `Still missing: ${englishMissing[missing]}`,
  rewardFixed: ({ what }) =>
    what === 'kind'
      ? 'The kind of a reward is fixed; please make a new one'
      : 'Variants can be added to a reward that was live, not removed',
  categoryUnknown: () => 'There is no such category; please choose again',
  stockFromPool: () => 'The codes are the stock of this reward; please upload more of them',
  pictureRefused: ({ what }) => englishPictures[what],
  sheetUnreadable: ({ line }) =>
    `A quote in line ${line} has no end; please mend the line, or save the sheet as CSV again`,
  tooManyLines: ({ linesMax }) => `At most ${counted(linesMax, 'line')} at a time; please split it`,
  columnMissing: ({ column }) =>
    `There is no column “${englishColumns[column]}”; please name it in the heading, or choose it in the preview`,
  tooManyColumns: ({ line, columnsMax }) =>
    `Line ${line} has over ${figure(columnsMax)} columns; please delete those not needed`,
}

/** Why somebody who leaves is not gone on the day: what is on its way needs its address. */
export const sayAwaited = (orders: number, locale: Locale): string =>
  locale === 'zh-CN'
    ? `还有 ${figure(orders)} 个礼品订单没有收到。收货地址会留到签收为止，等全部收到或取消后才会注销。`
    : `${figure(orders)} of your orders ${isOne(orders) ? 'has' : 'have'} not reached you. Their addresses stay until they do; leaving waits until all of them are received or cancelled.`
