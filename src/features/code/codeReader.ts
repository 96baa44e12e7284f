import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'
import { bundled } from '../../cloud/address'

/** The reader's program is served with the page, never fetched from someone else's network. */
prepareZXingModule({ overrides: { locateFile: () => bundled('zxing_reader.wasm') } })

/** What WeChat's own scanner reads: an item's code, and the retail barcode that people take for one. */
const formats: ReaderOptions['formats'] = ['QRCode', 'DataMatrix', 'EAN-13', 'EAN-8', 'UPC-A', 'ITF', 'Code128']

const options: ReaderOptions = { formats, tryHarder: true, maxNumberOfSymbols: 1 }

/** A camera's frame is looked at in at most this width: enough for a code that fills a third of it, and quick. */
const frameWidthMax = 720

/** The text of the code in a film's present frame or in a picture; undefined where there is none to read. */
export async function readCode(source: HTMLVideoElement | File): Promise<string | undefined> {
  const image = source instanceof HTMLVideoElement ? frameOf(source) : source
  if (!image) return undefined
  const [found] = await readBarcodes(image, options)
  return found?.text
}

function frameOf(film: HTMLVideoElement): ImageData | undefined {
  if (!film.videoWidth) return undefined
  const width = Math.min(frameWidthMax, film.videoWidth)
  const height = Math.round((film.videoHeight * width) / film.videoWidth)
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d', { willReadFrequently: true })
  context?.drawImage(film, 0, 0, width, height)
  return context?.getImageData(0, 0, width, height)
}
