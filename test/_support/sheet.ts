import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'

/** pdf.js draws about four device pixels a module at this scale, as a phone's camera sees a label. */
const scale = 3

const pdfFolder = join(__dirname, '../../node_modules/pdfjs-dist/legacy/build')

/** Draws a PDF's first page in the browser, as a PDF reader would; answers the picture as PNG. */
export async function drawSheet(browser: Browser, pdf: Buffer): Promise<Buffer> {
  const page = await browser.newPage()
  await page.route('https://sheet.test/**', (route) => {
    const name = new URL(route.request().url()).pathname.slice(1)
    if (!name) return route.fulfill({ contentType: 'text/html', body: '<canvas></canvas>' })
    if (name === 'sheet.pdf') return route.fulfill({ contentType: 'application/pdf', body: pdf })
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(join(pdfFolder, name)) })
  })
  await page.goto('https://sheet.test/')
  const script = `
    import { getDocument, GlobalWorkerOptions } from './pdf.min.mjs'
    GlobalWorkerOptions.workerSrc = './pdf.worker.min.mjs'
    const sheet = await (await getDocument('./sheet.pdf').promise).getPage(1)
    const viewport = sheet.getViewport({ scale: ${scale} })
    const canvas = document.querySelector('canvas')
    Object.assign(canvas, { width: viewport.width, height: viewport.height })
    await sheet.render({ canvasContext: canvas.getContext('2d'), viewport }).promise
    canvas.className = 'drawn'
  `
  await page.addScriptTag({ type: 'module', content: script })
  await page.locator('canvas.drawn').waitFor({ timeout: 30_000 })
  const picture = await page
    .locator('canvas')
    .evaluate((canvas) =>
      canvas instanceof HTMLCanvasElement ? (canvas.toDataURL('image/png').split(',')[1] ?? '') : '',
    )
  await page.close()
  return Buffer.from(picture, 'base64')
}

/** Cuts one label out of a drawn sheet: the cell in the given row and column of four by six. */
export async function cutLabel(browser: Browser, sheet: Buffer, row: number, column: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 595 * scale, height: 842 * scale } })
  await page.setContent(`<body style="margin:0"><img src="data:image/png;base64,${sheet.toString('base64')}"></body>`)
  // The sheet's own measures: margins of 24 points, a header of 44, cells of a quarter by a sixth of the rest.
  const cell = { width: (595.28 - 48) / 4, height: (841.89 - 44 - 24) / 6 }
  const clip = {
    x: (24 + column * cell.width) * scale,
    y: (44 + row * cell.height) * scale,
    width: cell.width * scale,
    height: cell.height * scale,
  }
  const label = await page.screenshot({ clip })
  await page.close()
  return label
}
