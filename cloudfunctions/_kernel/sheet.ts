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

/** Reads a CSV as spreadsheets save it, with or without a mark at its start; empty lines are passed over. */
export function readSheet(
  csv: string,
  linesMax: number,
): Result<SheetLine[], { code: 'sheetUnreadable'; line: number } | { code: 'tooManyLines'; linesMax: number }> {
  try {
    const parsed: unknown = parse(csv, {
      bom: true,
      info: true,
      relaxColumnCount: true,
      skipEmptyLines: true,
      trim: true,
    })
    const lines = (parsed as Parsed[]).map(({ record, info }) => ({ line: info.lines, cells: record }))
    return lines.length > linesMax ? no({ code: 'tooManyLines', linesMax }) : yes(lines)
  } catch (fault) {
    return no({ code: 'sheetUnreadable', line: lineOf(fault) })
  }
}

const lineOf = (fault: unknown): number =>
  typeof fault === 'object' && fault !== null && 'lines' in fault && typeof fault.lines === 'number' ? fault.lines : 1

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
