import type { Unpaid } from '../../domain/campaign/pay'
import type { Verdict } from '../words'
import { chineseMoment } from './clock'

/** What a scan's verdict needs to be said. */
export interface Finding {
  verdict: Verdict
  productName: string
  /** The first scan, where there was one before. */
  first?: { at: number; byYou: boolean; where: string; times: number }
}

/** The finding in one plain Chinese sentence: genuine first, everything else after. */
export function sayFinding({ verdict, productName, first }: Finding): string {
  switch (verdict) {
    case 'first':
      return `正品，这是 ${productName} 的首次扫码`
    case 'seenBefore':
      return first ? `正品码，${saySeen(first)}` : '正品码，之前已经被扫过'
    case 'notActive':
      return '这个码是我们的，但还没有启用，可能是还没出厂的产品'
    case 'frozen':
      return '这个码是我们的，但这一批产品正在核查，暂时不能领积分'
    case 'voided':
      return '这个码已经作废，不应该出现在市面上的产品上'
    case 'recalled':
      return '这一批产品正在召回，请先不要食用或使用'
    case 'notOurs':
      return '这不是我们的码，请当心买到假货'
    case 'mistyped':
      return '这个码好像输错了一个字，请对照包装再核对一遍'
  }
}

const saySeen = ({ at, byYou, where, times }: NonNullable<Finding['first']>): string =>
  `${chineseMoment(at)} ${byYou ? '由您' : ''}${where ? `在${where}` : ''}首次扫过，一共扫了 ${times} 次`

/** Why a genuine item did not pay, with the way forward where there is one. */
export function sayUnpaid(unpaid: Unpaid | { reason: 'alreadyPaid'; byYou: boolean }): string {
  switch (unpaid.reason) {
    case 'alreadyPaid':
      return unpaid.byYou ? '这个码的积分您已经领过了' : '这个码的积分已经被领走了'
    case 'notMember':
      return '加入会员就能领这个码的积分'
    case 'noCampaign':
      return '这个产品现在没有扫码活动，有活动时还可以再来扫'
    case 'campaignNotOpen':
      return `活动 ${chineseMoment(unpaid.opensAt)} 开始，到时再扫就能领`
    case 'campaignPaused':
      return '活动暂停中，恢复后再扫就能领'
    case 'campaignOver':
      return '活动已经结束，谢谢参与'
    case 'tierExclusive':
      return `这是${unpaid.tiers}的专属活动，升到这个等级以后再扫这个码就能领`
    case 'dayLimitReached':
      return `今天已领 ${unpaid.times} 次，明天 0 点后再扫这个码就能领`
    case 'totalLimitReached':
      return `这个活动每人最多领 ${unpaid.times} 次，您已经领满了`
    case 'budgetSpent':
      return '这次活动的积分已经发完了'
    case 'noPrize':
      return '这个码没有中奖，谢谢参与'
  }
}

/** A paid scan, as it reads in the points history. */
export const sayPaid = (given: { productName: string; campaignName: string; prize: boolean }): string =>
  given.prize
    ? `扫码中奖：${given.productName}（${given.campaignName}）`
    : `扫码得积分：${given.productName}（${given.campaignName}）`

const ifNotYou = '如果不是您扫的，请看看瓶盖或标签是否被揭开过，并联系我们'

/** What to do next, most useful first. */
export function adviceFor(verdict: Verdict, byYou: boolean): string[] {
  switch (verdict) {
    case 'seenBefore':
      return byYou ? [] : [ifNotYou, '刚买的产品却已被扫过，可以凭小票向门店换货']
    case 'notActive':
      return ['请向购买的门店核实来源', '保留产品和小票，联系我们核查']
    case 'frozen':
      return ['核查结束后再扫，积分不会少', '想了解情况可以联系客服']
    case 'voided':
      return ['请不要购买或使用', '告诉我们在哪里买到的，我们来核查']
    case 'recalled':
      return ['请停止食用或使用', '凭产品到购买的门店退款']
    case 'notOurs':
      return ['确认扫的是瓶盖内或标签上的码', '在官方渠道购买，遇到假货请联系我们']
    case 'mistyped':
      return ['字母 O 和数字 0、字母 I 和数字 1 不用区分', '也可以直接扫一扫']
    case 'first':
      return []
  }
}
