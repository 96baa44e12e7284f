/** The contract's longest sheet, in characters. */
const sheetLengthMax = 95_000

export type ReadSheet = { name: string; csv: string; lines: number } | { problem: 'empty' | 'tooLong' }

/** A sheet as spreadsheets save it: in UTF-8, or in the encoding of a Chinese Windows. */
export async function readSheet(file: File): Promise<ReadSheet> {
  const csv = textOf(await file.arrayBuffer())
  if (csv.trim() === '') return { problem: 'empty' }
  if (csv.length > sheetLengthMax) return { problem: 'tooLong' }
  return { name: file.name, csv, lines: csv.split(/\r?\n/).filter((line) => line.trim() !== '').length }
}

function textOf(bytes: ArrayBuffer): string {
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
