import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { barriersOn } from '../_support/accessible'
import { launchBrowser } from '../_support/browser'
import { openPhone } from '../_support/phone'
import { startBrand, type RunningBrand } from '../_support/running-brand'
import { smallTargetsOn } from '../_support/touch'

jest.setTimeout(120_000)

/** With SCREENSHOTS naming a folder the gallery is kept there to be looked at. */
const keptIn = process.env['SCREENSHOTS']

let brand: RunningBrand
let browser: Browser
let page: Page
beforeAll(async () => {
  ;[brand, browser] = await Promise.all([startBrand(), launchBrowser()])
  page = await openPhone(browser, `${brand.url}/local/gallery`, 'visitor-guest')
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.locator('.gallery-Hotline').waitFor()
})
afterAll(async () => {
  await browser.close()
  await brand.close()
})

const pieces = readdirSync(join(__dirname, '../../src/ui'))
  .filter((name) => name.endsWith('.tsx'))
  .map((name) => name.replace('.tsx', ''))

/** Draws nothing while all is well. */
const empty = ['UnloadedPage']

it('shows every piece of src/ui, and nothing that is none', async () => {
  const shown = await page.locator('.gallery-name').allInnerTexts()
  expect([...shown].sort()).toEqual([...pieces].sort())
})

it.each([
  ['zh-CN', 375],
  ['en', 375],
  ['en', 320],
] as const)('draws each in its place, keeps nobody out and can be hit: %s, %d px wide', async (locale, width) => {
  await page.evaluate((data) => localStorage.setItem('mashang.locale', JSON.stringify({ data })), locale)
  await page.setViewportSize({ width, height: 812 })
  await page.reload()
  await page.locator('.gallery-Contact .gallery-states *').first().waitFor()
  // As tall as all of it: what would have to be scrolled to is in no picture.
  const height = await page.locator('.gallery').evaluate(({ scrollHeight }) => scrollHeight + 300)
  await page.setViewportSize({ width, height })
  const picture = await page.screenshot()
  if (keptIn !== undefined) {
    mkdirSync(keptIn, { recursive: true })
    writeFileSync(join(keptIn, `gallery-${locale}-${width}.png`), picture)
  }
  expect(await page.evaluate(flatIn, picture.toString('base64'))).toEqual(empty)
  expect(await page.evaluate(sidewaysIn, width)).toEqual([])
  expect(await barriersOn(page)).toEqual([])
  expect(await smallTargetsOn(page)).toEqual([])
})

/** The pieces of which the picture shows nothing but one colour, or nothing at all. */
async function flatIn(picture: string): Promise<string[]> {
  const bytes = Uint8Array.from(atob(picture), (sign) => sign.charCodeAt(0))
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d')
  context?.drawImage(bitmap, 0, 0)
  return [...document.querySelectorAll('.gallery-piece')].flatMap((piece) => {
    const box = piece.querySelector('.gallery-states')?.getBoundingClientRect()
    const name = piece.querySelector('.gallery-name')?.textContent ?? ''
    if (!box || box.height < 1) return [name]
    const at = [box.left, box.top, box.width, box.height].map(Math.floor)
    const [x = 0, y = 0, width = 1, height = 1] = at
    const pixels = new Uint32Array(context?.getImageData(x, y, width, height).data.buffer ?? new ArrayBuffer(0))
    return new Set(pixels).size > 2 ? [] : [name]
  })
}

/** What stands out of the screen on either side, but for what an object hides of itself. */
function sidewaysIn(width: number): string[] {
  return [...document.querySelectorAll('.gallery-states *')]
    .filter((each) => {
      const { left, right, width: own } = each.getBoundingClientRect()
      return own > 0 && (left < -1 || right > width + 1) && each.closest('.ring, .seal, .card-face, .icon') === null
    })
    .map(({ className }) => String(className))
}
