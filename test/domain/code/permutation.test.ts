import fc from 'fast-check'
import { drawFrom } from '../../../cloudfunctions/kernel/ports/keys'
import type { DrawCipher } from '../../../domain/code/permutation'
import { positionOf, positionsMax, rankOf } from '../../../domain/code/permutation'

const drawNumbered = (number: number) => drawFrom(number.toString(16).padStart(32, '0')).cipher

// Looked up once: jest's sandbox makes every look-up of a global slow.
const { imul } = Math
const answer = new Uint8Array(16)

/** A quick stand-in: any function of the block makes a permutation, so exhaustive counting needs no AES. */
const quickCipher: DrawCipher = {
  encipher: (block) => {
    let sum = 0x811c9dc5
    for (let at = 2; at < 16; at++) sum = imul(sum ^ (block[at] ?? 0), 0x9e3779b1) ^ (sum >>> 15)
    for (let at = 0; at < 4; at++) answer[at] = sum >>> (24 - 8 * at)
    return answer
  },
}

const ranksOf = (size: number, cipher: DrawCipher) =>
  Array.from({ length: size }, (_, position) => rankOf(position, size, cipher))

const isPermutation = (ranks: number[]) => {
  const seen = new Uint8Array(ranks.length)
  for (const rank of ranks) seen[rank] = 1
  return !seen.includes(0)
}

describe('the draw', () => {
  test('gives each rank once, at every size to 260 and around the edges of the network up to 5000', () => {
    const edges = [511, 512, 513, 1023, 1024, 1025, 2047, 4095, 4096, 4097, 4999, 5000]
    for (const size of [...Array.from({ length: 260 }, (_, below) => below + 1), ...edges])
      if (!isPermutation(ranksOf(size, quickCipher))) throw new Error(`Not a permutation at ${size}.`)
  })

  test('has exactly N winners for every N, under AES', () => {
    for (const size of [1, 2, 7, 255, 256, 257, 1000, 5000]) {
      const sorted = ranksOf(size, drawNumbered(size)).sort((left, right) => left - right)
      // Sorted ranks 0, 1, 2 … say it for every N at once: as many ranks are below N as there are winners.
      expect(sorted.every((rank, place) => rank === place)).toBe(true)
    }
  })

  test('goes back from rank to position, at any size to 2⁴²', () => {
    const cipher = drawNumbered(1)
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: positionsMax }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (size, share) => {
          const position = Math.floor(share * size)
          const rank = rankOf(position, size, cipher)
          expect(rank).toBeGreaterThanOrEqual(0)
          expect(rank).toBeLessThan(size)
          expect(positionOf(rank, size, cipher)).toBe(position)
        },
      ),
      { numRuns: 500 },
    )
  })

  test.each([
    [10, 2000],
    [100, 5000],
    [1000, 5000],
  ])('favours no position and no rank among %i', (size, draws) => {
    const last = size - 1
    const tenths = new Map([0, last].map((position) => [position, new Array<number>(10).fill(0)]))
    for (let draw = 0; draw < draws; draw++) {
      const cipher = drawNumbered(draw)
      for (const [position, counts] of tenths) {
        const tenth = Math.floor((10 * rankOf(position, size, cipher)) / size)
        counts[tenth] = (counts[tenth] ?? 0) + 1
      }
    }
    for (const counts of tenths.values()) {
      const chiSquare = counts.reduce((sum, count) => sum + (count - draws / 10) ** 2 / (draws / 10), 0)
      // Nine degrees of freedom: above 42 comes three times in a million.
      expect(chiSquare).toBeLessThan(42)
    }
  })

  test('spreads winners over a batch: the hundred thousand positions hold their share in every tenth', () => {
    const cipher = drawNumbered(99)
    const tenths = new Array<number>(10).fill(0)
    for (let rank = 0; rank < 5000; rank++) {
      const tenth = Math.floor(positionOf(rank, 100_000, cipher) / 10_000)
      tenths[tenth] = (tenths[tenth] ?? 0) + 1
    }
    // Five standard deviations of 5000 draws at one in ten.
    for (const count of tenths) expect(Math.abs(count - 500)).toBeLessThan(5 * Math.sqrt(450))
  })

  test('depends on the seed and on the size', () => {
    expect(ranksOf(1000, drawNumbered(1))).not.toEqual(ranksOf(1000, drawNumbered(2)))
    expect(ranksOf(1000, drawNumbered(1))).not.toEqual(ranksOf(1001, drawNumbered(1)).slice(0, 1000))
  })

  test.each([
    ['no positions', 0, 0],
    ['a position below zero', -1, 10],
    ['a position past the last', 10, 10],
    ['half a position', 0.5, 10],
    ['more positions than codes', 0, positionsMax + 1],
  ])('refuses %s', (_, position, size) => {
    expect(() => rankOf(position, size, quickCipher)).toThrow(RangeError)
    expect(() => positionOf(position, size, quickCipher)).toThrow(RangeError)
  })

  test('stops where a cipher answers the same block in two ways', () => {
    let answers = 0
    // Zero answers leave the value as it was; one odd answer in the first step's last round moves it off the only position for good.
    const fickle: DrawCipher = { encipher: () => Uint8Array.of(++answers === 10 ? 0x10 : 0, 0, 0, 0) }
    expect(() => rankOf(0, 1, fickle)).toThrow('does not answer the same block alike')
    expect(answers).toBe(256 * 10)
  })
})
