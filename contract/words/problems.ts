import { textProblems } from '../../domain/text/read'

/** What can be wrong with one value of an input. Those with a bound name it: signs for texts, else the number itself. */
export const inputProblems = [
  ...textProblems,
  'wrongShape',
  'wrongKind',
  'notOffered',
  'notWhole',
  'tooSmall',
  'tooLarge',
  'tooFew',
  'tooMany',
  'tooDeep',
  'pageGone',
] as const
export type InputProblem = (typeof inputProblems)[number]
