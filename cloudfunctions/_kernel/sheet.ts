import { parse } from 'csv-parse/sync'
import { no, yes, type Result } from '../../domain/result'

/** One line of a sheet with its number in the file, the first one being 1. */
export interface SheetLine {
  line: number
  cells: string[]
}

interface Parsed {
  record: string[]
  info: { lines: number }
}

/**
 * Reads a CSV as spreadsheets save it, with commas or tabs and with or without a mark at its start; empty lines are passed
 * over.
 */
export function readSheet(
  csv: string,
  linesMax: number,
): Result<SheetLine[], { code: 'sheetUnreadable'; line: number } | { code: 'tooManyLines'; linesMax: number }> {
  let linesRead = 0
  try {
    const parsed: unknown = parse(withPlainEnds(csv), {
      bom: true,
      delimiter: [',', '\t'],
      info: true,
      onRecord: (record: string[], { lines }) => {
        linesRead = lines
        return record
      },
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
    })
    const lines = (parsed as Parsed[]).map(({ record, info }) => ({ line: info.lines, cells: record }))
    return lines.length > linesMax ? no({ code: 'tooManyLines', linesMax }) : yes(lines)
  } catch (fault) {
    return no({ code: 'sheetUnreadable', line: isOpenQuote(fault) ? linesRead + 1 : lineOf(fault) })
  }
}

/** Files put together from several have several kinds of line ends; the parser would take only the first kind for one. */
const withPlainEnds = (csv: string): string => csv.replace(/\r\n?/g, '\n')

/** A quote that is never closed takes in the whole rest: it stands behind the last line that was read. */
const isOpenQuote = (fault: unknown): boolean =>
  typeof fault === 'object' && fault !== null && 'code' in fault && fault.code === 'CSV_QUOTE_NOT_CLOSED'

const lineOf = (fault: unknown): number =>
  typeof fault === 'object' && fault !== null && 'lines' in fault && typeof fault.lines === 'number' ? fault.lines : 1

/** A spreadsheet has written a long number like this, e.g. 7.84E+17: its last digits are lost for good. */
const rounded = /^\d(\.\d+)?E\+\d{1,3}$/i

export const isRounded = (cell: string): boolean => rounded.test(cell)

/** Whether a cell is of letters, digits, marks and spaces that every keyboard has. */
export const isTypable = (cell: string): boolean => /^[\x20-\x7e]*$/.test(cell)

/** Whether a cell was read in its own encoding, and in one piece. */
export const isLegible = (cell: string): boolean => !/[\p{Cc}\ufffd]/u.test(cell)

/** A spreadsheet runs what starts like this as a formula. */
const formula = /^[=+\-@\t\r]/

/** A cell that no spreadsheet takes for a formula, quoted where it has to be. */
const cellOf = (text: string): string => {
  const plain = formula.test(text) ? `'${text}` : text
  return /[",\n\r]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** A CSV that spreadsheets open as UTF-8. */
export const writeSheet = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`
