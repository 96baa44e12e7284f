import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/**
 * Reads a label sheet as its reader would, in a process of its own because pdf.js comes as an ES module only: per page
 * the texts, and what a barcode decoder finds in the filled rectangles, painted from the file's own vectors; places are in
 * points from the top left.
 * Usage: read-sheet.mts <sheet.pdf>; answers JSON on standard output.
 */
type Matrix = [number, number, number, number, number, number]

const pixelsInPoint = 3

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

const at = ([a, b, c, d, e, f]: Matrix, x: number, y: number) => [a * x + c * y + e, b * x + d * y + f] as const

interface Picture {
  data: Uint8ClampedArray<ArrayBuffer>
  width: number
  height: number
  colorSpace: 'srgb'
}

const blank = (width: number, height: number): Picture => ({
  data: new Uint8ClampedArray(4 * width * height).fill(255),
  width,
  height,
  colorSpace: 'srgb',
})

/** Blackens the pixels whose centres lie between two opposite corners in points from the bottom left. */
const blacken = ({ data, width, height }: Picture, corners: readonly (readonly [number, number])[]) => {
  const across = corners.map(([x]) => x * pixelsInPoint - 0.5)
  const down = corners.map(([, y]) => height - y * pixelsInPoint - 0.5)
  for (let row = Math.max(0, Math.ceil(Math.min(...down))); row < Math.min(height, Math.max(...down)); row++)
    for (
      let column = Math.max(0, Math.ceil(Math.min(...across)));
      column < Math.min(width, Math.max(...across));
      column++
    )
      data.fill(0, 4 * (row * width + column), 4 * (row * width + column) + 3)
}

/** The rectangles of a path: pdf.js gives each as one move (0, x, y), three lines (1, x, y) and a close (4). */
const rectanglesOf = function* (path: ArrayLike<number>) {
  for (let start = 0; start + 12 < path.length; start += 13)
    yield [
      [path[start + 1] ?? 0, path[start + 2] ?? 0],
      [path[start + 7] ?? 0, path[start + 8] ?? 0],
    ] as const
}

const paint = async (page: Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>) => {
  const { width, height } = page.getViewport({ scale: 1 })
  const picture = blank(Math.round(width * pixelsInPoint), Math.round(height * pixelsInPoint))
  const { fnArray, argsArray } = await page.getOperatorList()
  let matrix: Matrix = [1, 0, 0, 1, 0, 0]
  const saved: Matrix[] = []
  for (const [index, operation] of fnArray.entries()) {
    const args = argsArray[index]
    if (operation === OPS.save) saved.push(matrix)
    if (operation === OPS.restore) matrix = saved.pop() ?? matrix
    if (operation === OPS.transform) matrix = times(matrix, args)
    if (operation === OPS.constructPath && args[0] === OPS.fill)
      for (const [from, to] of rectanglesOf(args[1][0])) blacken(picture, [at(matrix, ...from), at(matrix, ...to)])
  }
  return picture
}

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true })

const sheet = await getDocument({ data: new Uint8Array(readFileSync(process.argv[2] ?? '')), verbosity: 0 }).promise
const { info } = await sheet.getMetadata()
const pages = []
for (let number = 1; number <= sheet.numPages; number++) {
  const page = await sheet.getPage(number)
  const { items } = await page.getTextContent()
  const texts = items.flatMap((item) =>
    'str' in item && item.str.trim() ? [{ text: item.str, top: page.view[3] - item.transform[5] - item.height }] : [],
  )
  const found = await readBarcodes(await paint(page), { formats: ['QRCode'], maxNumberOfSymbols: 255 })
  const symbols = found.map(({ text, ecLevel, symbol, position }) => ({
    text,
    level: ecLevel,
    left: position.topLeft.x / pixelsInPoint,
    right: position.topRight.x / pixelsInPoint,
    top: position.topLeft.y / pixelsInPoint,
    bottom: position.bottomLeft.y / pixelsInPoint,
    modules: symbol.width,
  }))
  pages.push({ texts, symbols })
}
process.stdout.write(JSON.stringify({ info, pages }))
