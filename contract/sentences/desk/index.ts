import type { Refusal, RefusalCode, RefusalOf } from '../../refusals'
import type { Locale, PhoneRefusalCode, SentencesFor } from '..'
import { english as englishOfAll } from '../en'
import { chinese as chineseOfAll } from '../zh-CN'
import { english } from './en'
import { chinese } from './zh-CN'

/** One sentence for every refusal that no phone meets; and operators read which field was filled in wrongly. */
export type DeskSentences = SentencesFor<Exclude<RefusalCode, PhoneRefusalCode> | 'malformed'>

const catalogs: Record<Locale, SentencesFor<RefusalCode>> = {
  'zh-CN': { ...chineseOfAll, ...chinese },
  en: { ...englishOfAll, ...english },
}

/** The plain sentence an operator reads for a refusal. */
export function sentenceOf(refusal: Refusal, locale: Locale = 'zh-CN'): string {
  return say(catalogs[locale], refusal.code, refusal)
}

const say = <Code extends RefusalCode>(
  catalog: SentencesFor<RefusalCode>,
  code: Code,
  facts: RefusalOf<Code>,
): string => catalog[code](facts)
