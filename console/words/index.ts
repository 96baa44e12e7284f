import type { Locale } from '../../contract/sentences'
import { english } from './en'
import { chinese, type Words } from './zh-CN'

export type { Words }

export const catalogs: Record<Locale, Words> = { 'zh-CN': chinese, en: english }
