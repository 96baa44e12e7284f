import { codeLength } from './alphabet'

/**
 * The check character: a linear check over GF(32), built as x⁵ + x² + 1 with the generator 2. Symbol i of the twenty is
 * weighed by 2^(19 − i) and the sum is zero. The weights are distinct and none is zero, so one wrong character and one
 * swap of any two unequal characters always leave a sum that is not zero (a Reed–Solomon code of distance 2 with
 * position-dependent weights; I. Reed, G. Solomon, "Polynomial Codes over Certain Finite Fields", 1960).
 * It needs no key: it tells a slip of the hand from a forgery, and proves nothing more.
 */
const reduction = 0b100101

const doubled = (symbol: number) => (symbol & 16 ? (symbol << 1) ^ reduction : symbol << 1)

const product = (left: number, right: number): number => {
  let sum = 0
  let shifted = left
  // Five bits in a symbol.
  for (let bit = 0; bit < 5; bit++) {
    if ((right >> bit) & 1) sum ^= shifted
    shifted = doubled(shifted)
  }
  return sum
}

const weights: number[] = [1]
// One weight for each position, the last position's being 1.
while (weights.length < codeLength) weights.unshift(doubled(weights[0] ?? 1))

/** What a symbol at a position (0–19) adds, by exclusive or, to the sum: entry `position × 32 + symbol`. */
const shares = Uint8Array.from({ length: codeLength * 32 }, (_, entry) => product(weights[entry >> 5] ?? 0, entry & 31))

/** What `symbol` (0–31) at `position` (0–19) adds to the check sum; sums are joined by exclusive or. */
export const checkShare = (position: number, symbol: number) => shares[position * 32 + symbol] ?? 0

/** Whether a whole code's symbols add up to zero. */
export const checksOut = (symbols: readonly number[]): boolean => {
  let sum = 0
  // Twenty symbols in a code.
  for (let position = 0; position < symbols.length; position++) sum ^= checkShare(position, symbols[position] ?? 0)
  return sum === 0
}
