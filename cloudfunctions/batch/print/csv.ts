import { codeLength } from '../../../domain/code/alphabet'
import { viewOf } from '../../../domain/code/key'
import { sealCodes, sealedLineLength } from '../../../domain/code/seal'
import type { PrintRun } from './run'
import { checkCharacterAt, linkPrefix, refuseOutside } from './run'

/**
 * RFC 4180: comma, CRLF, a header. Everything is ASCII and nothing needs quotes. There is no byte order mark: it would tell
 * nothing, and programs on a print line take it for a part of the first column's name.
 */
const header = 'code,url,serial,check\r\n'

/** About 600 kB a chunk. */
const rowsInChunk = 8192

const comma = 44
const lineEnd = 0x0d0a
const digitZero = 48
const serialDigitsMax = 8

// The row loop reads these from its own module: a binding looked up through another module's exports slows it.
const codeBytes = codeLength
const lineBytes = sealedLineLength
const checkAt = checkCharacterAt

const digitsIn = (number: number): number => {
  let digits = 1
  // A serial has eight digits at most.
  for (let limit = 10; limit <= number; limit *= 10) digits++
  return digits
}

/** Writes a serial in decimal at `at`; answers where it ends. */
const writeDecimal = (into: DataView, at: number, serial: number): number => {
  const end = at + digitsIn(serial)
  let rest = serial
  for (let place = end - 1; place >= at; place--) {
    // A serial fits 32 bits, where integer division is a multiplication.
    const tens = (rest / 10) | 0
    into.setUint8(place, digitZero + rest - 10 * tens)
    rest = tens
  }
  return end
}

/** Copies whole 32-bit words, four times as fast as bytes. */
const copyWords = (into: DataView, at: number, from: DataView, start: number, bytes: number) => {
  for (let byte = 0; byte < bytes; byte += 4) into.setInt32(at + byte, from.getInt32(start + byte))
}

/** Writes one row from the sealed line at `line`; answers where it ends. `prefix` is padded to words, the pad soon written over. */
const writeRow = (
  into: DataView,
  start: number,
  lines: DataView,
  line: number,
  prefix: DataView,
  prefixBytes: number,
  serial: number,
): number => {
  copyWords(into, start, lines, line, codeBytes)
  copyWords(into, start + codeBytes, prefix, 0, prefix.byteLength)
  const second = start + codeBytes + prefixBytes
  copyWords(into, second, lines, line, codeBytes)
  into.setUint8(second + codeBytes, comma)
  const end = writeDecimal(into, second + codeBytes + 1, serial)
  into.setUint8(end, comma)
  into.setUint8(end + 1, lines.getUint8(line + checkAt))
  into.setUint16(end + 2, lineEnd)
  return end + 4
}

/** Writes `count` rows from as many sealed lines; answers where they end. */
const writeRows = (
  into: DataView,
  lines: DataView,
  count: number,
  prefix: DataView,
  prefixBytes: number,
  fromSerial: number,
): number => {
  let end = 0
  for (let row = 0; row < count; row++)
    end = writeRow(into, end, lines, row * lineBytes, prefix, prefixBytes, fromSerial + row)
  return end
}

/**
 * A print house's CSV: the bare code, the link for its QR symbol, the serial in decimal, and the check character. Chunks are
 * the caller's to keep. Throws where origin, batch or serials can't be.
 */
export async function* csvPrint(run: PrintRun): AsyncGenerator<Uint8Array> {
  refuseOutside(run)
  const { key, batchNumber, fromSerial, count, onProgress } = run
  const prefix = Buffer.from(`,${linkPrefix(run.origin)}`, 'ascii')
  const padded = Buffer.concat([prefix], Math.ceil(prefix.length / 4) * 4)
  const rowBytesMax = 2 * codeBytes + padded.length + serialDigitsMax + 5
  const lines = new Uint8Array(Math.min(rowsInChunk, count) * lineBytes)
  yield Buffer.from(header, 'ascii')
  // Bounded by `count`.
  for (let done = 0; done < count; done += rowsInChunk) {
    const rows = Math.min(rowsInChunk, count - done)
    sealCodes(key, batchNumber, fromSerial + done, rows, lines)
    const chunk = Buffer.allocUnsafe(rows * rowBytesMax)
    const end = writeRows(viewOf(chunk), viewOf(lines), rows, viewOf(padded), prefix.length, fromSerial + done)
    yield chunk.subarray(0, end)
    onProgress?.(done + rows, count)
  }
}
