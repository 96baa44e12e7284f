import type { Refusal } from '../../contract/refusals'
import { sentenceOf, type Locale } from '../../contract/sentences'
import type { Words } from './zh-CN'

/** A question that was not answered as hoped. */
export type Unread = { kind: 'offline' } | { kind: 'refused'; refusal: Refusal }

/** The same, or a command of which nobody knows whether it was done. */
export type Problem = Unread | { kind: 'unheard' }

const malformed: Record<Locale, string> = {
  'zh-CN': '有一处没有填对，请检查后再试。',
  en: 'Something was not filled in right. Please check it and try again.',
}

/** The sentence for a refusal. What a field is called in a call is nothing to tell a member. */
export const sayRefusal = (refusal: Refusal, locale: Locale): string =>
  refusal.code === 'malformed' ? malformed[locale] : sentenceOf(refusal, locale)

/** What to read about it, with a way forward. */
export const sayProblem = (problem: Problem, { words, locale }: { words: Words; locale: Locale }): string =>
  problem.kind === 'refused' ? sayRefusal(problem.refusal, locale) : words[problem.kind].body
