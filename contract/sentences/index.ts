import type { locales } from '../words/call'
import type { Refusal, RefusalCode, RefusalOf } from '../refusals'
import { english } from './en'
import { chinese } from './zh-CN'

/** One sentence for every refusal there is: leaving one out does not compile. */
export type Sentences = { [Code in RefusalCode]: (facts: RefusalOf<Code>) => string }

export type Locale = (typeof locales)[number]

const catalogs: Record<Locale, Sentences> = { 'zh-CN': chinese, en: english }

/** The plain sentence a person reads for a refusal. */
export function sentenceOf(refusal: Refusal, locale: Locale = 'zh-CN'): string {
  return say(catalogs[locale], refusal.code, refusal)
}

const say = <Code extends RefusalCode>(catalog: Sentences, code: Code, facts: RefusalOf<Code>): string =>
  catalog[code](facts)
