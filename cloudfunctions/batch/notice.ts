import type { Notice } from '../../domain/code/stops'

/** A notice as it is typed at the desk. */
export interface NoticeTyped {
  'zh-CN': string
  en: string
  hotline?: string | undefined
}

export const noticeOf = (typed: NoticeTyped | undefined): Notice | null =>
  typed ? { 'zh-CN': typed['zh-CN'], en: typed.en, hotline: typed.hotline ?? '' } : null
