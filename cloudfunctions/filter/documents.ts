import type { Finding } from '../../domain/community/visibility'

/** Words that the operator keeps, and what becomes of a text that holds one. */
export interface WordList {
  _id: string
  name: string
  /** `review` leaves it to a person, `risky` refuses. */
  action: Exclude<Finding, 'pass'>
  /** Whether words of three characters and more are also found by their sound. */
  byPinyin: boolean
  words: string[]
  /** Phrases in which a word means no harm. */
  allow: string[]
  createdAt: number
  version: number
}
