import type { Result } from '../result'
import { no, yes } from '../result'
import { codeLength, symbolsOf } from './alphabet'
import { checksOut } from './check'
import type { CodeKey, CodeKeys } from './key'
import { halfWordAt, macBlock, maskBlock, wordAt } from './key'

/** What a genuine code says. */
export interface OpenedCode {
  keyVersion: number
  batchNumber: number
  serial: number
}

/** `mistyped`: not twenty characters of the alphabet, or the check character disagrees. `notOurs`: no key of ours sealed it. */
export type CodeRefusal = { code: 'mistyped' } | { code: 'notOurs' }

/** The bits of `count` symbols from `from`, as one number of 25 bits at most. */
const bitsOf = (symbols: readonly number[], from: number, count: number): number => {
  let bits = 0
  for (let at = from; at < from + count; at++) bits = (bits << 5) | (symbols[at] ?? 0)
  return bits
}

/** Unseals twenty symbols whose check sum holds; undefined where the tag is not the key's own. */
const unseal = (key: CodeKey, symbols: readonly number[]): OpenedCode | undefined => {
  const { version } = key
  // Symbol 9 is the seam: its two high bits end the payload, its three low bits begin the tag. Symbol 15 parts the tag's words.
  const seam = symbols[9] ?? 0
  const parting = symbols[15] ?? 0
  const tagHigh = (((seam & 7) << 29) | (bitsOf(symbols, 10, 5) << 4) | (parting >> 1)) >>> 0
  const tagLow = ((parting & 1) << 15) | bitsOf(symbols, 16, 3)
  const mask = key.mask(maskBlock(version, tagHigh, tagLow))
  const maskHigh = wordAt(mask, 0)
  const high = bitsOf(symbols, 1, 4) ^ (maskHigh >>> 12)
  const low = ((bitsOf(symbols, 5, 4) << 2) | (seam >> 3)) ^ ((maskHigh & 0xfff) << 10) ^ (halfWordAt(mask, 4) >>> 6)
  const batchNumber = high >>> 3
  const serial = ((high & 7) << 22) | low
  const tag = key.mac(macBlock(version, batchNumber, serial))
  // Both words are always compared, so the time tells nothing of where they part.
  const difference = (wordAt(tag, 0) ^ tagHigh) | (halfWordAt(tag, 4) ^ tagLow)
  return difference === 0 ? { keyVersion: version, batchNumber, serial } : undefined
}

/**
 * Reads a code as typed or scanned: any case, O for 0, I and L for 1, full-width forms, spaces and hyphens. Needs no database.
 * Refusals: `mistyped` and `notOurs`. A forgery passes with probability 2⁻⁴⁸ a try, however many codes were sealed.
 */
export const openCode = (text: string, keys: CodeKeys): Result<OpenedCode, CodeRefusal> => {
  const symbols = symbolsOf(text)
  if (symbols?.length !== codeLength || !checksOut(symbols)) return no({ code: 'mistyped' })
  const key = keys.get(symbols[0] ?? 0)
  const opened = key && unseal(key, symbols)
  return opened ? yes(opened) : no({ code: 'notOurs' })
}

/** The one name of an item, whatever text its code came in: `<batchNumber>-<serial>`, both decimal. */
export const identityOf = (code: { batchNumber: number; serial: number }) => `${code.batchNumber}-${code.serial}`
