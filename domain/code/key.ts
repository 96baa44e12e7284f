/** The batch number is 17 bits of the payload, zero unused. */
export const batchNumberMax = 131_071

/** The serial is 25 bits of the payload, from 0. */
export const serialMax = 33_554_431

/** The version is the first character, zero unused. */
export const keyVersionMax = 31

/** Bytes in one cipher block. */
export const blockLength = 16

/** Cheap over many blocks; over a single one, making the view costs more than the bytes it reads. */
export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const halfWordAt = (bytes: Uint8Array, at: number) => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)

export const wordAt = (bytes: Uint8Array, at: number) =>
  ((halfWordAt(bytes, at) << 16) | halfWordAt(bytes, at + 2)) >>> 0

const writeHalfWord = (bytes: Uint8Array, at: number, value: number) => {
  bytes[at] = value >>> 8
  bytes[at + 1] = value
}

const writeWord = (bytes: Uint8Array, at: number, value: number) => {
  writeHalfWord(bytes, at, value >>> 16)
  writeHalfWord(bytes, at + 2, value)
}

/**
 * One version of the brand's code key: AES-128 under two independent keys, many blocks a call.
 * Both functions take whole 16-byte blocks, leave them as they are, and answer as many, each enciphered alone.
 */
export interface CodeKey {
  /** 1 to `keyVersionMax`: the code's first character. */
  version: number
  /** Enciphers under the key that decides whether a code is genuine. */
  mac(blocks: Uint8Array): Uint8Array
  /** Enciphers under the key that hides batch and serial. */
  mask(blocks: Uint8Array): Uint8Array
}

/** The key versions in use, by number. */
export type CodeKeys = ReadonlyMap<number, CodeKey>

const macLabel = 0x6d31
const maskLabel = 0x6b31

/**
 * The block whose encipherment is the tag: "m1", version (1 byte), five zero bytes, batch (4), serial (4). Numbers are
 * big-endian; the label keeps these blocks apart from any other use of the cipher.
 */
export const macBlock = (version: number, batchNumber: number, serial: number): Uint8Array => {
  const block = new Uint8Array(blockLength)
  writeHalfWord(block, 0, macLabel)
  block[2] = version
  writeWord(block, 8, batchNumber)
  writeWord(block, 12, serial)
  return block
}

/** The block whose encipherment is the mask: "k1", version (1 byte), seven zero bytes, tag (6: 32 high bits, 16 low). */
export const maskBlock = (version: number, tagHigh: number, tagLow: number): Uint8Array => {
  const block = new Uint8Array(blockLength)
  writeHalfWord(block, 0, maskLabel)
  block[2] = version
  writeWord(block, 10, tagHigh)
  writeHalfWord(block, 14, tagLow)
  return block
}

/** `count` copies of a block in a row. */
export const repeated = (block: Uint8Array, count: number): Uint8Array => {
  const blocks = new Uint8Array(count * blockLength)
  for (let at = 0; at < blocks.length; at += blockLength) blocks.set(block, at)
  return blocks
}

/** Writes consecutive serials into the first `count` mac blocks. */
export const writeSerials = (macBlocks: DataView, fromSerial: number, count: number) => {
  for (let code = 0; code < count; code++) macBlocks.setUint32(code * blockLength + 12, fromSerial + code)
}

/** Writes the tags, the first 48 bits of enciphered mac blocks, into the first `count` mask blocks. */
export const writeTags = (maskBlocks: DataView, tags: DataView, count: number) => {
  for (let at = 0; at < count * blockLength; at += blockLength) {
    maskBlocks.setUint32(at + 10, tags.getUint32(at))
    maskBlocks.setUint16(at + 14, tags.getUint16(at + 4))
  }
}
