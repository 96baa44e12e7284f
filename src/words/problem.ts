import type { Refusal } from '../../contract/refusals'
import { sentenceOf, type Locale } from '../../contract/sentences'
import type { Words } from './zh-CN'

/** A call that did not do what was asked. */
export type Problem = { kind: 'offline' } | { kind: 'refused'; refusal: Refusal }

/** What to read about it, with a way forward. */
export const sayProblem = (problem: Problem, { words, locale }: { words: Words; locale: Locale }): string =>
  problem.kind === 'offline' ? words.offline.body : sentenceOf(problem.refusal, locale)
