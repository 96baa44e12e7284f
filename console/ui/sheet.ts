import { decode, encodingOf, type Encoding } from './encoding'

/** Larger than any sheet of which a part can be imported; what is sent of it is measured apart. */
const fileBytesMax = 5_000_000

export type SheetProblem = 'empty' | 'tooLong' | 'notText' | 'oldWorkbook' | 'webPage'

/** What a sheet was read from: a text in an encoding, or one of the sheets of a workbook. */
export type SheetSource = { kind: 'text'; encoding: Encoding } | { kind: 'workbook'; sheet: string; sheets: string[] }

export type ReadFile = { name: string; csv: string; lines: number; source: SheetSource } | { problem: SheetProblem }

/** What somebody chose who saw the file read otherwise. */
export interface ReadAs {
  encoding?: Encoding
  sheet?: string
}

/** A sheet as spreadsheets, shop systems and text editors save it. */
export async function readSheet(file: File, readAs: ReadAs = {}): Promise<ReadFile> {
  if (file.size > fileBytesMax) return { problem: 'tooLong' }
  const bytes = new Uint8Array(await file.arrayBuffer())
  if (startsWith(bytes, workbookMark)) return readWorkbook(file.name, bytes, readAs.sheet)
  if (startsWith(bytes, oldWorkbookMark)) return { problem: 'oldWorkbook' }
  const encoding = readAs.encoding ?? encodingOf(bytes)
  const csv = decode(bytes, encoding)
  if (csv.trim() === '') return { problem: 'empty' }
  if (/^\s*<(!doctype|html|table|\?xml)/i.test(csv)) return { problem: 'webPage' }
  // A picture has bytes that no text has in any encoding; a text in one that somebody chose may be shown as it comes.
  if (readAs.encoding === undefined && /[\0\ufffd]/.test(csv)) return { problem: 'notText' }
  return { name: file.name, csv, lines: linesIn(csv), source: { kind: 'text', encoding } }
}

async function readWorkbook(name: string, bytes: Uint8Array, chosen: string | undefined): Promise<ReadFile> {
  // Few operators open workbooks: its reader is fetched when one does.
  const { sheetsOfWorkbook } = await import('./workbook')
  const sheets = await sheetsOfWorkbook(bytes)
  if (typeof sheets === 'string') return { problem: sheets }
  const filled = sheets.filter(({ csv }) => linesIn(csv.replaceAll(',', '')) > 0)
  const sheet = filled.find((each) => each.name === chosen) ?? filled[0]
  if (!sheet) return { problem: 'empty' }
  const source = { kind: 'workbook', sheet: sheet.name, sheets: filled.map((each) => each.name) } as const
  return { name, csv: sheet.csv, lines: linesIn(sheet.csv), source }
}

/** ZIP, in which workbooks have come since 2007 (APPNOTE 4.3.7). */
const workbookMark = [0x50, 0x4b, 0x03, 0x04]
/** The compound file of the workbooks before that (MS-CFB 2.2). */
const oldWorkbookMark = [0xd0, 0xcf, 0x11, 0xe0]

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, place) => bytes[place] === byte)

const linesIn = (csv: string): number => csv.split(/\r\n?|\n/).filter((line) => line.trim() !== '').length

/** Saves a text from the cloud as a file of this computer. */
export function download(name: string, csv: string) {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
