import Papa from 'papaparse'
import { no, yes, type Result } from '../../domain/result'
import { sheetColumnsMax, type SheetRole } from '../words/sheet'

/** One line of a sheet with its number in the file, the first one being 1; one of several lines has the last one's. */
export interface SheetLine {
  line: number
  cells: string[]
}

export type SheetRefusal =
  | { code: 'sheetUnreadable'; line: number }
  | { code: 'tooManyLines'; linesMax: number }
  | { code: 'columnMissing'; column: SheetRole }
  | { code: 'tooManyColumns'; line: number; columnsMax: number }

/** What may part the cells of a line. */
export const separators = [',', '\t', ';', '|', '，', '；', '/'] as const
export type Separator = (typeof separators)[number]

/** Excel writes it above a sheet whose separator is not the one of the reader's country. */
const declaration = /^\ufeff?"?sep=(.)"?[ \t,;]*(?=\n|$)/i

/** The separator that the file itself names in its first line. */
export function separatorDeclared(text: string): Separator | undefined {
  const named = declaration.exec(text)?.[1]
  return separators.find((separator) => separator === named)
}

/** Files put together from several have several kinds of line ends; the parser would take only the first kind for one. */
export const withPlainEnds = (csv: string): string => csv.replace(/\r\n?/g, '\n')

interface Bounds {
  /** Lines with something in them. */
  linesMax: number
  /** Looks no further than so many lines, whatever follows. */
  preview?: number
}

/**
 * Parts a text with plain line ends into lines and cells (RFC 4180), whatever separator it has; lines without any cell
 * filled are passed over, and cells are as they stand in the file.
 */
export function parseSheet(text: string, separator: Separator, { linesMax, preview }: Bounds): ParsedSheet {
  const plain = text.replace(declaration, '').replace(/^\ufeff/, '')
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter: separator, newline: '\n', preview: preview ?? 0 })
  const ends = endsOf(data)
  const [broken] = errors.filter(({ type }) => type === 'Quotes')
  if (broken && preview === undefined)
    return no({ code: 'sheetUnreadable', line: (ends[(broken.row ?? 0) - 1] ?? 0) + 1 })
  const lines = data.map((cells, place) => ({ line: ends[place] ?? 0, cells })).filter(({ cells }) => !isBlank(cells))
  if (lines.length > linesMax) return no({ code: 'tooManyLines', linesMax })
  const wide = lines.find(({ cells }) => cells.length > sheetColumnsMax)
  return wide ? no({ code: 'tooManyColumns', line: wide.line, columnsMax: sheetColumnsMax }) : yes(lines)
}

type ParsedSheet = Result<SheetLine[], SheetRefusal>

/** Where each record ends in the file: only a quoted cell holds line ends of its own. */
function endsOf(records: readonly string[][]): number[] {
  let line = 0
  return records.map((cells) => (line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)))
}

/** Nothing to see in any cell: what a spreadsheet saves for a line that was emptied. */
const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => !/[^\p{White_Space}\p{Cf}]/u.test(cell))
