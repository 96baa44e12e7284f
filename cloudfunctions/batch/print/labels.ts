import type PDFDocument from 'pdfkit'
import { create } from 'qrcode'
import { formatCode } from '../../../domain/code/alphabet'
import { sealCode } from '../../../domain/code/seal'
import type { PrintRun } from './run'
import { linkPrefix, refuseOutside } from './run'

/** A label sheet says when it was made, in milliseconds since 1970; the same run at the same time is the same file. */
export interface LabelRun extends PrintRun {
  printedAt: number
}

/**
 * Q restores a quarter of the symbol (ISO/IEC 18004), as a scuffed or wet label asks for; the link takes version 3 or 4
 * at it, so its squares are still near a millimetre.
 */
const errorCorrectionLevel = 'Q'

/** Light squares around the symbol that ISO/IEC 18004 asks for. */
const quietZoneModules = 4

const columns = 4
const rows = 6
export const labelsInPage = columns * rows

// A4 in points; the sheet keeps clear of the edge that office printers can't reach.
const pageWidth = 595.28
const pageHeight = 841.89
const marginWidth = 24
const headerHeight = 44
const cellWidth = (pageWidth - 2 * marginWidth) / columns
const cellHeight = (pageHeight - headerHeight - marginWidth) / rows
const symbolWidth = 96
const symbolTop = 4
// Tall letters must not reach into the quiet zone, so the text keeps some points away from it.
const codeTop = symbolTop + symbolWidth + 4
const serialTop = codeTop + 11
const cutLineWidth = 0.25

type Sheet = InstanceType<typeof PDFDocument>

/** Fills a QR symbol's dark squares as vectors, runs of neighbours as one rectangle, quiet zone included in `symbolWidth`. */
const drawSymbol = (sheet: Sheet, link: string, left: number, top: number) => {
  const { modules } = create([{ data: link, mode: 'alphanumeric' }], { errorCorrectionLevel })
  const moduleWidth = symbolWidth / (modules.size + 2 * quietZoneModules)
  sheet.save().translate(left, top).scale(moduleWidth).translate(quietZoneModules, quietZoneModules)
  // A symbol has 177 squares a side at most.
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++) {
      const start = column
      while (column < modules.size && modules.get(row, column)) column++
      if (column > start) sheet.rect(start, row, column - start, 1)
    }
  sheet.fill('black').restore()
}

const drawCentred = (sheet: Sheet, text: string, left: number, top: number) =>
  sheet.text(text, left + (cellWidth - sheet.widthOfString(text)) / 2, top, { lineBreak: false })

const drawLabel = (sheet: Sheet, place: number, prefix: string, code: string, serial: number) => {
  const left = marginWidth + (place % columns) * cellWidth
  const top = headerHeight + Math.floor(place / columns) * cellHeight
  sheet.lineWidth(cutLineWidth).rect(left, top, cellWidth, cellHeight).stroke('#bbbbbb')
  drawSymbol(sheet, prefix + code, left + (cellWidth - symbolWidth) / 2, top + symbolTop)
  sheet.fillColor('black').font('Courier-Bold').fontSize(8)
  drawCentred(sheet, formatCode(code), left, top + codeTop)
  sheet.font('Helvetica').fontSize(7)
  drawCentred(sheet, `No. ${serial}`, left, top + serialTop)
}

const drawHeader = (sheet: Sheet, run: LabelRun, page: number, pages: number) => {
  const first = run.fromSerial + page * labelsInPage
  const last = Math.min(first + labelsInPage, run.fromSerial + run.count) - 1
  const title = `Batch ${run.batchNumber}   serials ${first} to ${last}   page ${page + 1} of ${pages}`
  sheet.fillColor('black').font('Helvetica').fontSize(9).text(title, marginWidth, marginWidth, { lineBreak: false })
}

/** What the document has written since the last time. */
const writtenBy = (sheet: Sheet): Uint8Array[] => {
  const chunk: unknown = sheet.read()
  return chunk instanceof Uint8Array ? [chunk] : []
}

/**
 * Label sheets as PDF: A4, 4 × 6 labels a page, each a QR symbol of the link (vector, level Q, quiet zone four squares), the
 * code in groups of five, and the serial. One page is drawn at a time, and only its few objects' places are kept. Throws
 * where origin, batch or serials can't be.
 */
export async function* labelSheets(run: LabelRun): AsyncGenerator<Uint8Array> {
  refuseOutside(run)
  const { key, batchNumber, fromSerial, count, onProgress } = run
  const prefix = linkPrefix(run.origin)
  const pages = Math.ceil(count / labelsInPage)
  const info = { Title: `Batch ${batchNumber}`, CreationDate: new Date(run.printedAt) }
  // It takes 200 ms to load, which no other call of the desk should wait for.
  const { default: Document } = await import('pdfkit')
  const sheet = new Document({ size: 'A4', margin: 0, autoFirstPage: false, info })
  // Bounded by `count`: one round draws one page.
  for (let page = 0; page < pages; page++) {
    sheet.addPage()
    drawHeader(sheet, run, page, pages)
    const labels = Math.min(labelsInPage, count - page * labelsInPage)
    for (let place = 0; place < labels; place++) {
      const serial = fromSerial + page * labelsInPage + place
      drawLabel(sheet, place, prefix, sealCode(key, batchNumber, serial), serial)
    }
    yield* writtenBy(sheet)
    onProgress?.(page * labelsInPage + labels, count)
  }
  sheet.end()
  yield* writtenBy(sheet)
}
