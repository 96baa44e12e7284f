import type { SheetLayout } from './layout'
import type { ReadSheet } from './read'

/**
 * What of a sheet is sent: the lines of data in their places, with the cells of the columns that are read. Names, addresses
 * and remarks in other columns stay where they are, and a wide sheet fits into a call.
 */
export function compactSheet({ layout, lines }: ReadSheet): { csv: string; layout: SheetLayout } {
  const isSent = (place: number) => (layout.columns[place] ?? null) !== null || layout.questioned.includes(place)
  const width = Math.max(0, ...[...layout.columns.keys()].filter(isSent).map((place) => place + 1))
  let csv = ''
  let next = 1
  for (const { line, cells } of lines) {
    const sent = cells.slice(0, width).map((cell, place) => (isSent(place) ? cell : ''))
    const begins = line - sent.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
    csv += '\n'.repeat(begins - next) + writeCells([sent])
    next = line + 1
  }
  return { csv, layout: { ...layout, columns: layout.columns.slice(0, width), separator: ',' } }
}

/** Cells as they are, without any guard: for the reader of this project alone, never for a spreadsheet. */
export const writeCells = (rows: readonly (readonly string[])[]): string =>
  rows
    .map(
      (row) => `${row.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`,
    )
    .join('')
