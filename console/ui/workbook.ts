import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import { writeCells } from '../../contract/sheet/compact'

export interface WorkbookSheet {
  name: string
  csv: string
}

/** Unpacked: a hundred times what the largest import needs. A file that says it is more, or turns out to be, is refused. */
const unpackedBytesMax = 30_000_000
/** Parts of a workbook that hold its cells, their texts and their formats. */
const needed = /^(\[Content_Types\]\.xml|_rels\/.*|xl\/.*\.(xml|rels))$/
/** Pictures and settings of a workbook have names too. */
const partsMax = 500

/** The sheets of an Excel workbook as text, cell by cell as it stands in the file; null where it is no workbook, or too large. */
export async function sheetsOfWorkbook(bytes: Uint8Array): Promise<WorkbookSheet[] | 'tooLong' | 'notText'> {
  const parts = unpacked(bytes)
  if (typeof parts === 'string') return parts
  try {
    // Packed again without compression, it is read at once and needs no worker, which a strict page may not start.
    const plain = zipSync(withErrorsAsText(parts), { level: 0 })
    const sheets = await readWorkbook(plain.buffer, { parseNumber: numberAsWritten, trim: false })
    return sheets.map(({ sheet, data }) => ({ name: sheet, csv: writeCells(data.map((row) => row.map(textOf))) }))
  } catch {
    return 'notText'
  }
}

function unpacked(bytes: Uint8Array): Record<string, Uint8Array> | 'tooLong' | 'notText' {
  let [total, count] = [0, 0]
  const isNeeded = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!needed.test(name)) return false
    total += originalSize
    count += 1
    return total <= unpackedBytesMax && count <= partsMax
  }
  try {
    const parts = unzipSync(bytes, { filter: isNeeded })
    return total <= unpackedBytesMax && count <= partsMax ? parts : 'tooLong'
  } catch {
    return 'notText'
  }
}

/**
 * The reader leaves out cells whose formula failed, and a code would lose its PIN unseen: as texts they are read, and named.
 * (ECMA-376 part 1, 18.18.11: `e` is an error, `str` the text that a formula gave.)
 */
function withErrorsAsText(parts: Record<string, Uint8Array>): Record<string, Uint8Array> {
  const changed = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => {
    if (!name.startsWith('xl/worksheets/')) return [name, bytes]
    return [name, strToU8(strFromU8(bytes).replace(/(<c\b[^<>]*\bt=)"e"/g, '$1"str"'))]
  })
  return Object.fromEntries(changed)
}

/** A spreadsheet's numbers hold fifteen digits (IEEE 754 doubles): what has more was rounded, and is written so. */
const numberAsWritten = (text: string): string =>
  text.replace(/^[-0.]+|[.]/g, '').length > 15 ? Number(text).toExponential() : text

function textOf(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  // A line in a file is a line in its report.
  return typeof cell === 'string' ? cell.replace(/\s*[\r\n]\s*/gu, ' ') : ''
}
