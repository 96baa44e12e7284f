import type { Locale } from '.'

/** The columns of an exported trail. */
export const auditSheetHeadings: Record<Locale, string[]> = {
  'zh-CN': ['时间（UTC）', '操作员', '操作', '对象', '内容', '结果', '涉及', '改了什么'],
  en: ['Time (UTC)', 'Operator', 'Action', 'Subject', 'Sent', 'Outcome', 'About', 'Changes'],
}

/** Who took the trail out of the house, when, and the head of its chain then. */
export const sayExported = (locale: Locale, operator: string, at: string, head: string): string =>
  locale === 'en'
    ? `Exported by ${operator} at ${at}; head of the chain: ${head}`
    : `导出人 ${operator}，时间 ${at}；封条链首：${head}`
