import { sentenceOf, type Locale, type PhoneRefusal } from '../../contract/sentences'
import type { Words } from './zh-CN'

/** A question that was not answered as hoped. */
export type Unread = { kind: 'offline' } | { kind: 'refused'; refusal: PhoneRefusal }

/** The same, or a command of which nobody knows whether it was done. */
export type Problem = Unread | { kind: 'unheard' }

/** What to read about it, with a way forward. */
export const sayProblem = (problem: Problem, { words, locale }: { words: Words; locale: Locale }): string =>
  problem.kind === 'refused' ? sentenceOf(problem.refusal, locale) : words[problem.kind].body
