import type { Leftover } from '../words/sheet'
import { isLongAndWhole, leftoverIn, zeroTailOf } from './cell'

/** What the other cells of a column tell about one of its numbers. */
export interface ColumnOfNumbers {
  /** Some number is longer than a spreadsheet can hold and was not rounded: the column was kept as text. */
  keptWhole: boolean
  /** Digits that its numbers have; 0 where they have not all the same. */
  digits: number
}

/** Fewer numbers of one length are chance. */
const ofOneLengthMin = 3
const shareOfOneLength = 0.6

export function columnOf(cells: readonly string[]): ColumnOfNumbers {
  const numbers = cells.filter((cell) => /^\d+$/.test(cell))
  const lengths = new Map<number, number>()
  for (const { length } of numbers) lengths.set(length, (lengths.get(length) ?? 0) + 1)
  const [length = 0, count = 0] = [...lengths].sort(([, one], [, other]) => other - one)[0] ?? []
  const isRule = count >= ofOneLengthMin && count >= shareOfOneLength * numbers.length
  // A zero in front shows how long they were made.
  const padded = numbers
    .filter((number) => number.startsWith('0'))
    .reduce((most, number) => Math.max(most, number.length), 0)
  return { keptWhole: cells.some(isLongAndWhole), digits: Math.max(isRule ? length : 0, padded) }
}

/** What no code is, whoever has looked: there a value is lost for good. */
const certain: ReadonlySet<Leftover> = new Set<Leftover>(['errorValue', 'rounded', 'formula'])

/**
 * What a spreadsheet did to a number. With `asTheyStand` somebody has compared them with the original, and what only looks
 * like it is taken as right; what is certain stays a fault.
 */
export function numberFaultIn(text: string, column: ColumnOfNumbers, asTheyStand: boolean): Leftover | undefined {
  const leftover = leftoverIn(text)
  if (asTheyStand) return leftover !== undefined && certain.has(leftover) ? leftover : undefined
  if (leftover) return leftover
  const zeros = zeroTailOf(text)
  // One number in ten ends in a zero by itself: it is believed where a longer one of its column is whole.
  return zeros > 1 || (zeros === 1 && !column.keptWhole) ? 'rounded' : undefined
}

/** Whether a code of digits is shorter than the others are: a spreadsheet leaves out the zeros in front. */
export const hasLostZeros = (text: string, column: ColumnOfNumbers): boolean =>
  /^\d+$/.test(text) && text.length < column.digits
