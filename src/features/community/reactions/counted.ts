import { figure } from '../../../words/figures'

/** What a sign says aloud: its word, and the count that stands beside it. */
export const counted = (word: string, count: number): string => (count > 0 ? `${word} ${figure(count)}` : word)
