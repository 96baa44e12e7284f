import type { ContributionKind } from '../../domain/community/contribution'
import type { Locale } from '.'

/** What the community says to members, where no refusal says it. */
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

/** Stands in others' texts where somebody was named who has left. */
export const departedName = '已离开的会员'
