import { alphabet, codeLength } from './alphabet'
import { checkShare } from './check'
import type { CodeKey } from './key'
import {
  batchNumberMax,
  blockLength,
  macBlock,
  maskBlock,
  repeated,
  serialMax,
  viewOf,
  writeSerials,
  writeTags,
} from './key'

/** Bytes of one line that `sealCodes` writes: the bare code in ASCII and a line feed. */
export const sealedLineLength = codeLength + 1

// The inner loop reads these from its own module: a binding looked up through another module's exports costs it a factor of four.
const lineLength = sealedLineLength
const bytesInBlock = blockLength

/** Blocks and lines of a run stay in a core's nearest caches, and a cipher call's microsecond is still nothing to each code. */
const codesAtOnce = 1024

const lineFeed = 10
const pairsInCode = 9

/** For pair p of the sealed eighteen characters and its ten bits: both characters (16 bits) below their check share. */
const pairs = Int32Array.from({ length: pairsInCode * 1024 }, (_, entry) => {
  const position = 1 + 2 * (entry >> 10)
  const left = (entry >> 5) & 31
  const right = entry & 31
  const share = checkShare(position, left) ^ checkShare(position + 1, right)
  return (share << 16) | (alphabet.charCodeAt(left) << 8) | alphabet.charCodeAt(right)
})

/** For each symbol, its character and a line feed. */
const lineEnds = Uint16Array.from(alphabet, (letter) => (letter.charCodeAt(0) << 8) | lineFeed)

/** Writes pair `pair` of the code at `at`, both characters at once, and answers its check share. */
const writePair = (into: DataView, at: number, pair: number, tenBits: number): number => {
  const entry = pairs[pair * 1024 + tenBits] ?? 0
  into.setUint16(at + 1 + 2 * pair, entry)
  return entry >>> 16
}

/**
 * Writes the sealed eighteen characters of a code at `at` from their ninety bits: the masked payload as 20 high and 22 low
 * bits, then the tag as 32 high and 16 low. Answers their check share.
 */
const writeSealed = (into: DataView, at: number, high: number, low: number, tagHigh: number, tagLow: number): number =>
  writePair(into, at, 0, high >>> 10) ^
  writePair(into, at, 1, high & 1023) ^
  writePair(into, at, 2, low >>> 12) ^
  writePair(into, at, 3, (low >>> 2) & 1023) ^
  writePair(into, at, 4, ((low & 3) << 8) | (tagHigh >>> 24)) ^
  writePair(into, at, 5, (tagHigh >>> 14) & 1023) ^
  writePair(into, at, 6, (tagHigh >>> 4) & 1023) ^
  writePair(into, at, 7, ((tagHigh & 15) << 6) | (tagLow >>> 10)) ^
  writePair(into, at, 8, tagLow & 1023)

/** Writes `count` lines from the payloads' first serial and the enciphered blocks. */
const writeLines = (
  into: DataView,
  version: number,
  batchNumber: number,
  fromSerial: number,
  count: number,
  tags: DataView,
  masks: DataView,
) => {
  const versionLetter = alphabet.charCodeAt(version)
  const versionShare = checkShare(0, version)
  for (let code = 0; code < count; code++) {
    const serial = fromSerial + code
    const block = code * bytesInBlock
    const maskHigh = masks.getInt32(block)
    const high = ((batchNumber << 3) | (serial >>> 22)) ^ (maskHigh >>> 12)
    const low = (serial & 0x3fffff) ^ ((maskHigh & 0xfff) << 10) ^ (masks.getUint16(block + 4) >>> 6)
    const at = code * lineLength
    const share = writeSealed(into, at, high, low, tags.getInt32(block), tags.getUint16(block + 4))
    into.setUint8(at, versionLetter)
    into.setUint16(at + lineLength - 2, lineEnds[versionShare ^ share] ?? 0)
  }
}

const refuseOutOfRange = (batchNumber: number, fromSerial: number, count: number, into: Uint8Array) => {
  const whole = [batchNumber, fromSerial, count].every(Number.isInteger)
  if (!whole || batchNumber < 1 || batchNumber > batchNumberMax || fromSerial < 0 || count < 0)
    throw new RangeError(`No code has batch ${batchNumber}, serials from ${fromSerial}, ${count} of them.`)
  if (fromSerial + count - 1 > serialMax)
    throw new RangeError(`Serial ${fromSerial + count - 1} is above ${serialMax}.`)
  if (into.length < count * sealedLineLength)
    throw new RangeError(`${count} codes need ${count * sealedLineLength} bytes; there are ${into.length}.`)
}

/**
 * Seals serials `fromSerial` to `fromSerial + count − 1` of a batch and writes one line each: the bare code and a line
 * feed. Answers the bytes written, `count × sealedLineLength`. Throws a RangeError where a number fits no code or the
 * lines don't fit `into`.
 *
 * The scheme is a deterministic authenticated encryption in the manner of SIV (P. Rogaway, T. Shrimpton, "Deterministic
 * Authenticated-Encryption", 2006): tag = first 48 bits of AES(k1, version ‖ batch ‖ serial); payload exclusive-or first 42
 * bits of AES(k2, version ‖ tag). Decision 0004 gives the layout and the bounds.
 */
export const sealCodes = (
  key: CodeKey,
  batchNumber: number,
  fromSerial: number,
  count: number,
  into: Uint8Array,
): number => {
  refuseOutOfRange(batchNumber, fromSerial, count, into)
  const { version } = key
  const macBlocks = repeated(macBlock(version, batchNumber, fromSerial), Math.min(count, codesAtOnce))
  const maskBlocks = repeated(maskBlock(version, 0, 0), Math.min(count, codesAtOnce))
  // Bounded by `count`.
  for (let done = 0; done < count; done += codesAtOnce) {
    const run = Math.min(codesAtOnce, count - done)
    writeSerials(viewOf(macBlocks), fromSerial + done, run)
    const tags = viewOf(key.mac(macBlocks.subarray(0, run * blockLength)))
    writeTags(viewOf(maskBlocks), tags, run)
    const masks = viewOf(key.mask(maskBlocks.subarray(0, run * blockLength)))
    writeLines(viewOf(into.subarray(done * lineLength)), version, batchNumber, fromSerial + done, run, tags, masks)
  }
  return count * lineLength
}

/** One sealed code in bare form. Throws a RangeError where batch or serial fits no code. */
export const sealCode = (key: CodeKey, batchNumber: number, serial: number): string => {
  const line = new Uint8Array(sealedLineLength)
  sealCodes(key, batchNumber, serial, 1, line)
  return String.fromCharCode(...line.subarray(0, codeLength))
}
