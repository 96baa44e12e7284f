import { blockLength, viewOf, wordAt } from './key'

/** AES-128 under a campaign's draw seed. Takes one 16-byte block, leaves it as it is, and answers it enciphered. */
export interface DrawCipher {
  encipher(block: Uint8Array): Uint8Array
}

/** Every serial of every batch there can be: 17 + 25 bits. */
export const positionsMax = 2 ** 42

/** As many as NIST SP 800-38G asks of FF1, a Feistel cipher of the same shape. */
const rounds = 10

/** Halves below four bits make a permutation too coarse; 256 values are walked in a moment. */
const halfBitsMin = 4

const drawLabel = 0x6431

/** A permutation of [0, 4^halfBits), of which [0, size) is used. */
interface Network {
  size: number
  halfBits: number
  round(round: number, half: number): number
}

/** Half the bits of the smallest even-width number that counts `size`. */
const halfBitsFor = (size: number): number => {
  let halfBits = halfBitsMin
  // Twenty-one at most: 4²¹ is `positionsMax`.
  while (4 ** halfBits < size) halfBits++
  return halfBits
}

/** Round functions from one block cipher: "d1", round (1 byte), a zero byte, size (8 bytes), half (4); the first bits of the answer. */
const networkFor = (size: number, cipher: DrawCipher): Network => {
  const halfBits = halfBitsFor(size)
  const block = new Uint8Array(blockLength)
  const view = viewOf(block)
  view.setUint16(0, drawLabel)
  view.setUint32(4, Math.floor(size / 2 ** 32))
  view.setUint32(8, size % 2 ** 32)
  const round = (number: number, half: number) => {
    view.setUint8(2, number)
    view.setUint32(12, half)
    return wordAt(cipher.encipher(block), 0) >>> (32 - halfBits)
  }
  return { size, halfBits, round }
}

const forwards = ({ halfBits, round }: Network, value: number): number => {
  const span = 2 ** halfBits
  let left = Math.floor(value / span)
  let right = value % span
  for (let number = 0; number < rounds; number++) [left, right] = [right, left ^ round(number, right)]
  return left * span + right
}

const backwards = ({ halfBits, round }: Network, value: number): number => {
  const span = 2 ** halfBits
  let left = Math.floor(value / span)
  let right = value % span
  for (let number = rounds - 1; number >= 0; number--) [left, right] = [right ^ round(number, left), left]
  return left * span + right
}

/**
 * Steps until the value is back inside [0, size) (cycle walking: J. Black, P. Rogaway, "Ciphers with Arbitrary Finite
 * Domains", CT-RSA 2002). A cycle meets each value outside once, so there are never more than 4^halfBits − size + 1
 * steps; above 64 positions fewer than four are expected.
 */
const walk = (network: Network, step: (network: Network, value: number) => number, start: number): number => {
  const stepsMax = 4 ** network.halfBits - network.size + 1
  let value = start
  for (let steps = 0; steps < stepsMax; steps++) {
    value = step(network, value)
    if (value < network.size) return value
  }
  throw new Error('The draw cipher does not answer the same block alike twice.')
}

const refuseOutside = (value: number, size: number) => {
  if (!Number.isInteger(size) || size < 1 || size > positionsMax)
    throw new RangeError(`A draw has 1 to ${positionsMax} positions, not ${size}.`)
  if (!Number.isInteger(value) || value < 0 || value >= size)
    throw new RangeError(`${value} is not among ${size} positions.`)
}

/**
 * The rank of a position among `size`, 0 to `size − 1`, each rank taken exactly once: with N prizes, the N positions of
 * ranks below N win, no more and no fewer, with nothing to count at the scan. Throws a RangeError outside [0, size).
 */
export const rankOf = (position: number, size: number, cipher: DrawCipher): number => {
  refuseOutside(position, size)
  return walk(networkFor(size, cipher), forwards, position)
}

/** The position that has a rank: undoes `rankOf`, so the winners of N prizes are the positions of ranks 0 to N − 1. */
export const positionOf = (rank: number, size: number, cipher: DrawCipher): number => {
  refuseOutside(rank, size)
  return walk(networkFor(size, cipher), backwards, rank)
}
