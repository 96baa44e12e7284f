import { codeLength } from '../../../domain/code/alphabet'
import type { CodeKey } from '../../../domain/code/key'
import { serialMax } from '../../../domain/code/key'

/** A run of serials to print. Every writer streams it: memory does not grow with `count`. */
export interface PrintRun {
  key: CodeKey
  batchNumber: number
  fromSerial: number
  count: number
  /** The brand's own, such as `https://m.example.com`. */
  origin: string
  /** Called after each chunk with the codes written so far and in all. */
  onProgress?: (done: number, total: number) => void
}

/** Only what QR's alphanumeric mode can hold, and no comma, quote or space that a CSV field would have to escape. */
const originForm = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/i

/**
 * What stands before the code in every printed link, in capitals: scheme and host have no case, and the door reads `/C/`
 * as `/c/`, so a QR symbol can hold the whole link in alphanumeric mode, at 5.5 bits a character for 8.
 * Throws where the origin is not of the form `https://host` or `https://host:port`.
 */
export const linkPrefix = (origin: string): string => {
  if (!originForm.test(origin)) throw new Error(`The origin ${JSON.stringify(origin)} is not of the form https://host.`)
  return `${origin}/c/`.toUpperCase()
}

/** Throws a RangeError where a code can't have such a serial; batch and version are `sealCodes`'s to check. */
export const refuseOutside = ({ fromSerial, count }: PrintRun) => {
  const isWhole = Number.isInteger(fromSerial) && Number.isInteger(count)
  if (!isWhole || fromSerial < 0 || count < 1 || fromSerial + count - 1 > serialMax)
    throw new RangeError(`No run has ${count} serials from ${fromSerial}.`)
}

/** The check character of a bare code: its last, printed apart so that a line scanner can verify what it reads. */
export const checkCharacterAt = codeLength - 1
