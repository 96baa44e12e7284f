import type { Unpaid } from '../../domain/campaign/pay'
import type { ScanAdvice, UnpaidReason } from '../words/code'
import type { Locale } from '.'
import type { Headline, SpokenUnpaid } from './code'
import { counted } from './counted'
import type { ItemWords } from './item'

/** What a finding says, in both languages: facts come in, sentences go out. */
interface HeadlineWords {
  title: string
  body: (facts: { product: string; points: string; at: string }) => string
}

interface UnpaidWords {
  title: string
  more: (facts: SpokenUnpaid) => string
}

const nothing = () => ''

const chineseHeadlines = (item: ItemWords): Record<Headline, HeadlineWords> => ({
  won: { title: '正品，您中奖了', body: () => `这一${item.unit}是抽中的那一${item.unit}` },
  firstScan: { title: '正品，您是第一个扫的', body: nothing },
  paidNow: { title: '正品，积分由您领到', body: () => '之前有人扫过这个码，没有领走积分' },
  paidToYou: { title: `正品，这一${item.unit}您领过了`, body: ({ at, points }) => `${at} 领到 ${points} 积分` },
  pointsWait: { title: '正品，积分还没有人领', body: () => '之前有人扫过这个码，没有领走积分' },
  seenUnpaid: { title: '正品，之前被扫过', body: nothing },
  paidToAnother: { title: '这个码之前被扫过', body: () => '码是真的，它的积分已经被领走了' },
  paidToLater: { title: '这个码之前被扫过', body: () => '码是真的，它的积分后来由另一位会员领走了' },
  yoursPaidToAnother: { title: `正品，这一${item.unit}您扫过了`, body: () => '您扫过以后，积分由另一位会员领走了' },
  notActive: { title: '正品，还没有上市启用', body: () => '可能是还没出厂的产品，启用以后才能领积分' },
  frozen: { title: `这一${item.unit}正在核查，先别使用`, body: () => '码是真的，核查期间不能领积分' },
  voided: { title: '这个码已经作废', body: () => '它不应该出现在市面上的产品上' },
  recalled: { title: `已召回，请停止${item.use}`, body: () => '码是真的，产品正在召回' },
  notOurs: { title: '这不是我们的码', body: () => '样子像，但不是我们发出的，请当心买到假货' },
  mistyped: { title: '这个码好像少了或错了一位', body: () => '请对照包装，在下面改好再查' },
  misread: { title: '这个码没有读对', body: () => '少了或错了一位。请靠近一些，把码放平、对准再扫一次' },
  barcode: {
    title: `请扫${item.place}的码`,
    body: ({ product }) => `刚才扫到的是「${product}」的商品条码，每一${item.unit}都一样，验不了真伪，也领不了积分`,
  },
  foreign: { title: '这里面没有我们的码', body: () => `刚才扫到的是别的二维码或条码。请扫${item.place}的那个码` },
})

const englishHeadlines = (item: ItemWords): Record<Headline, HeadlineWords> => ({
  won: { title: 'Genuine, and you won', body: () => `This ${item.unit} is one of the winners` },
  firstScan: { title: 'Genuine, and you are the first', body: nothing },
  paidNow: { title: 'Genuine, and the points are yours', body: () => 'It was scanned before, and nobody collected' },
  paidToYou: {
    title: 'Genuine; you collected this one',
    body: ({ at, points }) => `${counted(points, 'point')} on ${at}`,
  },
  pointsWait: {
    title: 'Genuine, and its points still wait',
    body: () => 'It was scanned before, and nobody collected',
  },
  seenUnpaid: { title: 'Genuine, scanned before', body: nothing },
  paidToAnother: {
    title: 'This code was scanned before',
    body: () => 'The code is genuine, and its points have been collected',
  },
  paidToLater: {
    title: 'This code was scanned before',
    body: () => 'The code is genuine, and another member has collected its points since',
  },
  yoursPaidToAnother: {
    title: 'Genuine; you scanned it before',
    body: () => 'Another member has collected its points since',
  },
  notActive: {
    title: 'Genuine, but not on sale yet',
    body: () => 'It may not have left the factory; it pays once it is on sale',
  },
  frozen: {
    title: `This ${item.unit} is being checked`,
    body: () => 'The code is genuine. Please wait, and do not use it for now',
  },
  voided: { title: 'This code has been withdrawn', body: () => 'It should not be on anything that is sold' },
  recalled: {
    title: `Recalled. Please do not ${item.use} it`,
    body: () => 'The code is genuine; the goods are being called back',
  },
  notOurs: {
    title: 'This code is not ours',
    body: () => 'It looks like one, and we did not make it. Beware of a fake',
  },
  mistyped: {
    title: 'A character seems missing or wrong',
    body: () => 'Please compare it with the pack and put it right',
  },
  misread: {
    title: 'The code was not read right',
    body: () => 'A character is missing or wrong. Please hold it flat, come closer and scan it again',
  },
  barcode: {
    title: `Scan the code ${item.place}`,
    body: ({ product }) =>
      `This is the retail barcode of “${product}”. Every ${item.unit} has the same, so it cannot prove or pay anything`,
  },
  foreign: {
    title: 'There is no code of ours in this',
    body: () => `It is some other code. Please scan the one ${item.place}`,
  },
})

export const headlines: Record<Locale, (item: ItemWords) => Record<Headline, HeadlineWords>> = {
  'zh-CN': chineseHeadlines,
  en: englishHeadlines,
}

const chineseUnpaid = ({ unit }: ItemWords): Record<UnpaidReason, UnpaidWords> => ({
  alreadyPaid: {
    title: `这一${unit}的积分已经领过`,
    more: ({ byYou, at, points }) => (byYou ? `${at} 由您领到 ${points} 积分` : '由另一位会员领走了'),
  },
  notMember: {
    title: '加入会员就能领',
    more: ({ points, pointsMax, ranges }) =>
      ranges ? `${points} 积分起，最高 ${pointsMax}` : `这一${unit} ${points} 积分`,
  },
  noCampaign: { title: '现在没有积分活动', more: () => `有活动时可以再来扫这一${unit}，积分归先扫到的会员` },
  campaignNotOpen: { title: '活动还没开始', more: ({ at }) => `${at} 开始，到时请再扫这个码，积分归先扫到的会员` },
  campaignPaused: { title: '活动暂停中', more: () => '恢复后请再扫这个码，积分归先扫到的会员' },
  campaignOver: { title: '活动已经结束', more: () => '谢谢参与，欢迎下次再来' },
  tierExclusive: {
    title: '这是会员专属活动',
    more: ({ tiers }) => `活动期间升到${tiers}，可以再扫这个码，积分归先扫到的会员`,
  },
  dayLimitReached: {
    title: '这个活动今天您领满了',
    more: ({ times, at }) =>
      at === ''
        ? `每人每天最多领 ${times} 次，活动到今天为止`
        : `每人每天最多领 ${times} 次。${at} 后可以再扫这个码，积分归先扫到的会员`,
  },
  totalLimitReached: { title: '这个活动您已领满', more: ({ times }) => `每人最多领 ${times} 次` },
  budgetSpent: { title: '活动的积分已经发完', more: () => '谢谢参与，欢迎下次再来' },
  noPrize: { title: `这一${unit}没有中奖`, more: () => `谢谢参与，再扫一${unit}试试` },
})

const englishUnpaid = ({ unit }: ItemWords): Record<UnpaidReason, UnpaidWords> => ({
  alreadyPaid: {
    title: `This ${unit} has paid already`,
    more: ({ byYou, at, points }) =>
      byYou ? `You collected ${counted(points, 'point')} on ${at}` : 'Another member collected',
  },
  notMember: {
    title: 'Join to collect',
    more: ({ points, pointsMax, ranges }) =>
      ranges ? `From ${counted(points, 'point')}, up to ${pointsMax}` : `${counted(points, 'point')} for this ${unit}`,
  },
  noCampaign: {
    title: 'No campaign pays for it now',
    more: () => `Scan this ${unit} again once there is one; the first member to scan it then collects`,
  },
  campaignNotOpen: {
    title: 'The campaign has not begun',
    more: ({ at }) => `It opens ${at}; scan this code again then, and the first member to scan it collects`,
  },
  campaignPaused: {
    title: 'The campaign is paused',
    more: () => 'Scan this code again once it goes on; the first member to scan it then collects',
  },
  campaignOver: { title: 'The campaign is over', more: () => 'Thank you, and until next time' },
  tierExclusive: {
    title: 'For some tiers only',
    more: ({ tiers }) =>
      `Reach ${tiers} while it lasts, and scan this code again; the first member to scan it collects`,
  },
  dayLimitReached: {
    title: 'You have had all it gives today',
    more: ({ times, at }) =>
      at === ''
        ? `At most ${times} a day for each member, and the campaign ends today`
        : `At most ${times} a day for each member. You can scan this code again after ${at}; the first member to scan it collects`,
  },
  totalLimitReached: { title: 'You have had all it gives', more: ({ times }) => `At most ${times} for each member` },
  budgetSpent: { title: 'Its points are all given', more: () => 'Thank you, and until next time' },
  noPrize: { title: 'Not a winner this time', more: () => `Thank you; another ${unit} may be` },
})

export const unpaidSentences: Record<Locale, (item: ItemWords) => Record<UnpaidReason, UnpaidWords>> = {
  'zh-CN': chineseUnpaid,
  en: englishUnpaid,
}

type SayThen = Record<Unpaid['reason'], (facts: SpokenUnpaid) => string>

/** Why a scan was not paid when it was made: nothing here speaks of today, or asks to come again. */
export const unpaidThen: Record<Locale, SayThen> = {
  'zh-CN': {
    notMember: () => '当时还没有会员卡',
    noCampaign: () => '当时没有积分活动',
    campaignNotOpen: ({ at }) => `活动 ${at} 才开始`,
    campaignPaused: () => '当时活动暂停',
    campaignOver: () => '当时活动已经结束',
    tierExclusive: ({ tiers }) => `活动只给${tiers}`,
    dayLimitReached: ({ times }) => `这个活动当天已领满 ${times} 次`,
    totalLimitReached: ({ times }) => `这个活动已领满 ${times} 次`,
    budgetSpent: () => '当时活动的积分已经发完',
    noPrize: () => '没有中奖',
  },
  en: {
    notMember: () => 'without a card then',
    noCampaign: () => 'no campaign paid for it then',
    campaignNotOpen: ({ at }) => `before the campaign opened, ${at}`,
    campaignPaused: () => 'the campaign was paused then',
    campaignOver: () => 'the campaign was over then',
    tierExclusive: ({ tiers }) => `a campaign for ${tiers} only`,
    dayLimitReached: ({ times }) => `beyond the campaign’s ${times} a day`,
    totalLimitReached: ({ times }) => `beyond the campaign’s ${times} for each member`,
    budgetSpent: () => 'the campaign’s points were all given then',
    noPrize: () => 'not a winner',
  },
}

const chineseAdvice = (item: ItemWords): Record<ScanAdvice, string> => ({
  checkOpened: `如果第一次不是您或家人扫的，请看看${item.opened}`,
  exchange: '刚买的产品却已被扫过，可以凭小票向门店换货',
  askShop: '请向购买的门店核实来源',
  keepReceipt: '保留产品和小票，联系我们核查',
  scanLater: '核查结束后可以再扫',
  askService: '想了解情况可以联系客服',
  doNotBuy: '请不要购买或使用',
  tellUsWhere: '告诉我们在哪里买到的，我们来核查',
  stopUsing: `已经打开的也请不要再${item.using}`,
  refund: '凭产品到购买的门店退款',
  checkPlace: `确认扫的是${item.anywhere}的码`,
  officialChannels: '在官方渠道购买，遇到假货请联系我们',
  lookAlikes: '字母 O 和数字 0、字母 I 和数字 1 不用区分',
  scanInstead: '也可以直接扫一扫',
  findCode: `${item.find}：扫它能验真伪，有活动时还能领积分`,
})

const englishAdvice = (item: ItemWords): Record<ScanAdvice, string> => ({
  checkOpened: `If it was not you or your family, look whether ${item.opened}`,
  exchange: 'Just bought and scanned before? The shop exchanges it against the receipt',
  askShop: 'Ask the shop where it comes from',
  keepReceipt: `Keep the ${item.unit} and the receipt, and talk to us`,
  scanLater: 'Scan it again once the check is over',
  askService: 'Talk to us if you want to know more',
  doNotBuy: 'Please do not buy or use it',
  tellUsWhere: 'Tell us where you found it, and we look into it',
  stopUsing: `If it is open already, please do not go on ${item.using}`,
  refund: 'Bring it back to the shop for a refund',
  checkPlace: `Make sure you scanned the code ${item.anywhere}`,
  officialChannels: 'Buy from official shops, and tell us about fakes',
  lookAlikes: 'O and 0, I and 1 are the same here',
  scanInstead: 'You can scan it instead',
  findCode: `${item.find} proves it, and pays while a campaign runs`,
})

export const adviceSentences: Record<Locale, (item: ItemWords) => Record<ScanAdvice, string>> = {
  'zh-CN': chineseAdvice,
  en: englishAdvice,
}
