import type { StateReason } from '../../domain/community/post'
import type { RejectReason } from '../../domain/community/review'
import type { PublicationState } from '../../domain/community/visibility'
import type { Locale } from '.'

/** Where a text stands, and why, as its author reads it. */

const states: Record<Locale, Record<PublicationState, string>> = {
  'zh-CN': {
    pending: '正在检查，通过后大家就能看到',
    public: '',
    held: '正在等人工审核，一般一个工作日内有结果',
    rejected: '没有通过审核',
    removed: '已被移除',
    withdrawn: '您已删除',
  },
  en: {
    pending: 'Being checked; everybody sees it once that is done',
    public: '',
    held: 'Waiting for somebody to read it, usually within a working day',
    rejected: 'Not published',
    removed: 'Taken down',
    withdrawn: 'You deleted it',
  },
}

/** Why a text was taken down. The checks' own word for it is no help to anybody. */
const reasons: Record<Locale, Record<StateReason['code'], string>> = {
  'zh-CN': {
    checks: '内容可能违反社区规范，如有误判可以申诉',
    reports: '收到多位会员的反馈，核实后会告诉您结果',
    advert: '含有广告或引流内容',
    fake: '内容与事实不符，或提到了假货',
    insult: '含有对他人不友善的话',
    privacy: '公开了他人的隐私',
    vulgar: '含有低俗内容',
    offTopic: '和这个版块的话题无关',
    other: '不符合社区规范',
  },
  en: {
    checks: 'it may break the community’s rules; if that is a mistake, you can appeal',
    reports: 'several members have reported it; you will hear once somebody has looked',
    advert: 'it advertises or leads people elsewhere',
    fake: 'it is not true, or speaks of counterfeits',
    insult: 'it is unkind to others',
    privacy: 'it shows what is private to somebody else',
    vulgar: 'it is vulgar',
    offTopic: 'it is not what this board is about',
    other: 'it does not follow the community’s rules',
  },
}

/** Where a text stands, and why; of older texts the reason is known in Chinese alone. */
export function sayState(state: PublicationState, reason: StateReason | string, locale: Locale): string {
  const said = states[locale][state]
  const why = typeof reason === 'string' ? reason : sayStateReason(reason, locale)
  if (state === 'public' || !why) return said
  return locale === 'en' ? `${said}: ${why}` : `${said}：${why}`
}

/** With what the reviewer added, where they did; a reason of their own stands for itself. */
export function sayStateReason({ code, note }: StateReason, locale: Locale): string {
  const said = reasons[locale][code]
  if (!note) return said
  if (code === 'other') return note
  return locale === 'en' ? `${said}. ${note}` : `${said}。${note}`
}

/** Why a reviewer took a text down. */
export const sayRejection = (reason: RejectReason, note: string, locale: Locale): string =>
  sayStateReason({ code: reason, note }, locale)
