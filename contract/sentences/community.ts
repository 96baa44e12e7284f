import type { ContributionKind } from '../../domain/community/contribution'
import type { RejectReason } from '../../domain/community/review'
import type { SanctionKind } from '../../domain/community/sanctions'
import type { PublicationState } from '../../domain/community/visibility'
import { chineseMoment } from './clock'
import type { Locale } from './index'

/** What the community says to members in plain Chinese, where no refusal says it. */
const contributions: Record<Locale, Record<ContributionKind, string>> = {
  'zh-CN': {
    post: '发布帖子',
    shown: '晒单',
    reply: '回复帖子',
    answer: '回答被采纳',
    popular: '帖子受欢迎',
    featured: '帖子被加精',
  },
  en: {
    post: 'a post',
    shown: 'showing what you scanned',
    reply: 'a reply',
    answer: 'an accepted answer',
    popular: 'a post that many like',
    featured: 'a featured post',
  },
}

export const sayContribution = (kind: ContributionKind, locale: Locale): string =>
  locale === 'en' ? `Community: ${contributions.en[kind]}` : `社区贡献：${contributions['zh-CN'][kind]}`

/** To the author of a text that others do not see. */
const states: Record<PublicationState, string> = {
  pending: '正在检查，通过后大家就能看到',
  public: '',
  held: '正在等人工审核，一般一个工作日内有结果',
  rejected: '没有通过审核',
  removed: '已被移除',
  withdrawn: '您已删除',
}

/** Where a text stands, and why. */
export const sayState = (state: PublicationState, reason: string): string =>
  state === 'public' || !reason ? states[state] : `${states[state]}：${reason}`

/** Why the checks refused a text: their own word for it is no help to anybody. */
export const refusedByChecks = '内容可能违反社区规范，如有误判可以申诉'

export const hiddenByReports = '收到多位会员的反馈，核实后会告诉您结果'

export const sayReplied = (nickname: string, title: string): string => `${nickname} 回复了您：${title}`

export const sayMentioned = (nickname: string, title: string): string => `${nickname} 提到了您：${title}`

export const sayFeatured = (title: string): string => `您的帖子被加精了：${title}`

/** Stands in others' texts where somebody was named who has left. */
export const departedName = '已离开的会员'

export const sayAccepted = (title: string): string => `您的回答被采纳了：${title}`

/** Why a reviewer took a text down, as its author reads it. */
const rejections: Record<RejectReason, string> = {
  advert: '含有广告或引流内容',
  fake: '内容与事实不符，或提到了假货',
  insult: '含有对他人不友善的话',
  privacy: '公开了他人的隐私',
  vulgar: '含有低俗内容',
  offTopic: '和这个版块的话题无关',
  other: '不符合社区规范',
}

/** With what the reviewer added, where they did; a reason of their own stands for itself. */
export const sayRejection = (reason: RejectReason, note: string): string => {
  if (!note) return rejections[reason]
  return reason === 'other' ? note : `${rejections[reason]}。${note}`
}

export const sayApproved = (name: string): string => `您的${name}通过了审核，大家可以看到了`

export const sayKept = (name: string): string => `您的${name}核实过了，没有问题`

export const sayHidden = (name: string, why: string): string => `您的${name}暂时只有您能看到：${why}`

export const sayRejected = (name: string, why: string, canAppeal: boolean): string =>
  `您的${name}没有通过审核：${why}${canAppeal ? '。如有误判，可以申诉一次' : ''}`

export const sayRemoved = (name: string, why: string, canAppeal: boolean): string =>
  `您的${name}已被移除：${why}${canAppeal ? '。如有误判，可以申诉一次' : ''}`

export const sayAppealGranted = (name: string): string => `申诉成功，您的${name}恢复了，抱歉打扰您`

export const sayAppealDenied = (name: string, why: string): string =>
  `我们又看了一遍，您的${name}维持原来的处理：${why}`

/** What a text is called in a sentence to its author. */
export const sayText = (title: string | null): string => (title === null ? '回复' : `帖子「${title}」`)

export const saySanctioned = (kind: SanctionKind, until: number, why: string): string =>
  kind === 'mute'
    ? `您已被禁言到 ${chineseMoment(until)}，这段时间可以看和点赞：${why}`
    : `您已被限制参与到 ${chineseMoment(until)}，这段时间只能看：${why}`

export const sayLifted = (kind: SanctionKind): string =>
  kind === 'mute' ? '禁言已经解除，欢迎回来' : '参与限制已经解除，欢迎回来'

/** `until` is 0 where the strike is a warning. */
export const sayStruck = (until: number, why: string): string =>
  until === 0
    ? `社区提醒：${why}。再有一次会被禁言`
    : `因多次违反社区规范，您已被禁言到 ${chineseMoment(until)}：${why}`

export const sayForgiven = '有一次违规记录已经撤销'
