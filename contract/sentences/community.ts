import type { ContributionKind } from '../../domain/community/contribution'
import type { PublicationState } from '../../domain/community/visibility'

/** What the community says to members in plain Chinese, where no refusal says it. */
const contributions: Record<ContributionKind, string> = {
  post: '发布帖子',
  shown: '晒单',
  reply: '回复帖子',
  answer: '回答被采纳',
  popular: '帖子受欢迎',
  featured: '帖子被加精',
}

export const sayContribution = (kind: ContributionKind): string => `社区贡献：${contributions[kind]}`

export const sayTakenDown = (earnedFor: string): string => `内容已下架，收回积分：${earnedFor}`

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

export const sayAccepted = (title: string): string => `您的回答被采纳了：${title}`
