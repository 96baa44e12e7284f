import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'

/** The reader's program is served with the desk, never fetched from someone else's network. */
prepareZXingModule({ overrides: { locateFile: () => './zxing_reader.wasm' } })

/** What members photograph: an item's code in any carrier it is printed in, and the retail barcode they take for one. */
const formats: ReaderOptions['formats'] = [
  'QRCode',
  'MicroQRCode',
  'DataMatrix',
  'EAN-13',
  'EAN-8',
  'UPC-A',
  'ITF',
  'Code128',
]

/** The text of the code in a photo; undefined where there is none to read, or it is no picture. */
export async function codeInPicture(picture: File): Promise<string | undefined> {
  try {
    const [found] = await readBarcodes(picture, { formats, tryHarder: true, maxNumberOfSymbols: 1 })
    return found?.text
  } catch {
    return undefined
  }
}
