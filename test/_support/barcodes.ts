import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const readerProgram = join(__dirname, '../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm')

let prepared: Promise<unknown> | undefined

/** What a barcode reader finds in a picture, by symbology: a PNG's bytes, or rows of modules, 1 for dark. */
export async function symbolsIn(picture: Uint8Array | readonly string[]): Promise<Record<string, string>> {
  prepared ??= Promise.resolve(
    prepareZXingModule({
      overrides: {
        wasmBinary: new Uint8Array(readFileSync(readerProgram)).buffer,
      },
      fireImmediately: true,
    }),
  )
  await prepared
  const image = picture instanceof Uint8Array ? picture : painted(picture)
  const found = await readBarcodes(image, { formats: ['QRCode', 'Code128'], tryHarder: true, maxNumberOfSymbols: 4 })
  return Object.fromEntries(found.map(({ format, text }) => [format, text]))
}

const pixelsInModule = 4
/** Wider than either symbology asks for. */
const quietModules = 12

/** Modules as a camera would see them: black on white, with a quiet zone. */
function painted(rows: readonly string[]) {
  const width = ((rows[0]?.length ?? 0) + 2 * quietModules) * pixelsInModule
  const height = (rows.length + 2 * quietModules) * pixelsInModule
  const data = new Uint8ClampedArray(4 * width * height).fill(255)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const module =
        rows[Math.floor(y / pixelsInModule) - quietModules]?.[Math.floor(x / pixelsInModule) - quietModules]
      if (module === '1') data.fill(0, 4 * (y * width + x), 4 * (y * width + x) + 3)
    }
  return { data, width, height, colorSpace: 'srgb' as const }
}
