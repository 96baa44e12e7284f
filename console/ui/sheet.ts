/** A call carries at most 100 kB in all; the contract takes 95,000 characters of a sheet. */
const sheetBytesMax = 95_000

export type SheetProblem = 'empty' | 'tooLong' | 'notText'
export type ReadSheet = { name: string; csv: string; lines: number } | { problem: SheetProblem }

/** A sheet as spreadsheets save it: in UTF-8 or UTF-16, or in the encoding of a Chinese Windows. */
export async function readSheet(file: File): Promise<ReadSheet> {
  const csv = textOf(new Uint8Array(await file.arrayBuffer()))
  if (csv.trim() === '') return { problem: 'empty' }
  // A workbook or a picture has bytes that no text has in any encoding.
  if (csv.includes('\u0000') || csv.includes('\ufffd')) return { problem: 'notText' }
  if (new TextEncoder().encode(JSON.stringify(csv)).length > sheetBytesMax) return { problem: 'tooLong' }
  return { name: file.name, csv, lines: csv.split(/\r?\n/).filter((line) => line.trim() !== '').length }
}

function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** Saves a text from the cloud as a file of this computer. */
export function download(name: string, csv: string) {
  const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
