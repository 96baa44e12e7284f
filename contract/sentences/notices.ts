import type { NoticeFacts } from '../../domain/community/notice'
import { chineseMoment, englishMoment } from './clock'
import type { Locale } from '.'
import { sayRejection } from './standing'

/** What a member is told of in the community. What others wrote stays as they wrote it. */
export const sayNotice = (facts: NoticeFacts, locale: Locale): string =>
  locale === 'en' ? sayInEnglish(facts) : sayInChinese(facts)

function sayInChinese(facts: NoticeFacts): string {
  switch (facts.code) {
    case 'replied':
      return `${facts.nickname} 回复了您：${facts.title}`
    case 'mentioned':
      return `${facts.nickname} 提到了您：${facts.title}`
    case 'accepted':
      return `您的回答被采纳了：${facts.title}`
    case 'featured':
      return `您的帖子被加精了：${facts.title}`
    case 'approved':
      return `您的${chineseText(facts.title)}通过了审核，大家可以看到了`
    case 'kept':
      return `您的${chineseText(facts.title)}核实过了，没有问题`
    case 'appealGranted':
      return `申诉成功，您的${chineseText(facts.title)}恢复了，抱歉打扰您`
    case 'hidden':
      return `您的${chineseText(facts.title)}暂时只有您能看到：${whyIn(facts, 'zh-CN')}`
    case 'rejected':
    case 'removed': {
      const what = facts.code === 'rejected' ? '没有通过审核' : '已被移除'
      const appeal = facts.canAppeal ? '。如有误判，可以申诉一次' : ''
      return `您的${chineseText(facts.title)}${what}：${whyIn(facts, 'zh-CN')}${appeal}`
    }
    case 'appealDenied':
      return `我们又看了一遍，您的${chineseText(facts.title)}维持原来的处理：${whyIn(facts, 'zh-CN')}`
    case 'sanctioned':
      return facts.kind === 'mute'
        ? `您已被禁言到 ${chineseMoment(facts.until)}，这段时间可以看和点赞：${facts.why}`
        : `您已被限制参与到 ${chineseMoment(facts.until)}，这段时间只能看：${facts.why}`
    case 'lifted':
      return facts.kind === 'mute' ? '禁言已经解除，欢迎回来' : '参与限制已经解除，欢迎回来'
    case 'struck':
      return facts.until === 0
        ? `社区提醒：${whyIn(facts, 'zh-CN')}。再有一次会被禁言`
        : `因多次违反社区规范，您已被禁言到 ${chineseMoment(facts.until)}：${whyIn(facts, 'zh-CN')}`
    case 'forgiven':
      return '有一次违规记录已经撤销'
  }
}

function sayInEnglish(facts: NoticeFacts): string {
  switch (facts.code) {
    case 'replied':
      return `${facts.nickname} replied to you: ${facts.title}`
    case 'mentioned':
      return `${facts.nickname} mentioned you: ${facts.title}`
    case 'accepted':
      return `Your answer was accepted: ${facts.title}`
    case 'featured':
      return `Your post was featured: ${facts.title}`
    case 'approved':
      return `Your ${englishText(facts.title)} has been read, and everybody can see it now`
    case 'kept':
      return `Your ${englishText(facts.title)} has been looked at, and is fine`
    case 'appealGranted':
      return `Your appeal was right: your ${englishText(facts.title)} is back. We are sorry for the trouble`
    case 'hidden':
      return `Only you can see your ${englishText(facts.title)} for now: ${whyIn(facts, 'en')}`
    case 'rejected':
    case 'removed': {
      const what = facts.code === 'rejected' ? 'was not published' : 'was taken down'
      const appeal = facts.canAppeal ? '. If that is a mistake, you can appeal once' : ''
      return `Your ${englishText(facts.title)} ${what}: ${whyIn(facts, 'en')}${appeal}`
    }
    case 'appealDenied':
      return `We have looked again, and what was done with your ${englishText(facts.title)} stays: ${whyIn(facts, 'en')}`
    case 'sanctioned':
      return facts.kind === 'mute'
        ? `You can read and like, and write again after ${englishMoment(facts.until)}: ${facts.why}`
        : `You can only read until ${englishMoment(facts.until)}: ${facts.why}`
    case 'lifted':
      return facts.kind === 'mute' ? 'You can write again; welcome back' : 'You can take part again; welcome back'
    case 'struck':
      return facts.until === 0
        ? `A reminder: ${whyIn(facts, 'en')}. Once more, and you cannot write for a while`
        : `After several warnings you cannot write until ${englishMoment(facts.until)}: ${whyIn(facts, 'en')}`
    case 'forgiven':
      return 'One of your warnings was taken back'
  }
}

const whyIn = ({ reason, note }: Extract<NoticeFacts, { note: string }>, locale: Locale) =>
  sayRejection(reason, note, locale)

/** What a text is called in a sentence to its author; a reply has no title. */
const chineseText = (title: string | null) => (title === null ? '回复' : `帖子「${title}」`)
const englishText = (title: string | null) => (title === null ? 'reply' : `post “${title}”`)
