import { withoutInvisible } from '../../domain/text/invisible'
import { isDangerous, withoutGuards } from './cell'

/** Numbers a spreadsheet would shorten or show as 7.84E+17, and codes that it would make a date of. */
const madeOver = /^(0\d+|\d{12,}|\d+(\.\d+)?E[+-]?\d+|\d{1,2}[-/]\d{1,2}|TRUE|FALSE)$/i

/** What would be taken for a guard when the sheet is read here: quotes around all of it, an apostrophe of its own. */
const looksGuarded = (text: string): boolean => withoutGuards(text) !== withoutInvisible(text).trim()

/**
 * A cell that no spreadsheet takes for a formula, nor for a number that it may round: an apostrophe before the one, a tab
 * behind the other. Both are gone again when the sheet is read here.
 */
const cellOf = (text: string): string => {
  const guarded = isDangerous(text) || looksGuarded(text) ? `'${text}` : text
  const plain = madeOver.test(text) ? `${text}\t` : guarded
  return /[",;\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** A CSV that spreadsheets open as UTF-8 (RFC 4180, with a byte order mark). */
export const writeSheet = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
