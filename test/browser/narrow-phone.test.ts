import type { Page } from 'playwright-core'
import { goTo } from '../_support/phone'
import { phoneRoutes } from '../_support/routes'
import { openScreens, type Screens } from '../_support/screens'

/** Some thirty pages, with seconds for each on a busy machine. */
jest.setTimeout(300_000)

let screens: Screens

beforeAll(async () => {
  screens = await openScreens()
  await screens.brand.join('visitor-narrow', 'Mei')
})
afterAll(() => screens.close())

/** English words that are broken in the middle or cut off, as they are drawn now. What members wrote in Chinese is theirs. */
const brokenOn = (page: Page) =>
  page.evaluate(() => {
    const broken: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const said = node.textContent ?? ''
      const element = node.parentElement
      if (said.trim() === '' || !element || element.closest('.mono') || /\p{Script=Han}/u.test(said)) continue
      for (const { 0: word, index } of said.matchAll(/[A-Za-z]{3,}/g)) {
        const range = document.createRange()
        range.setStart(node, index)
        range.setEnd(node, index + word.length)
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)))
        if (lines.size > 1) broken.push(`broken: ${word} in “${said}”`)
      }
      const cut = element.closest('taro-text-core') ?? element
      if (cut.scrollWidth > cut.clientWidth + 1 && getComputedStyle(cut).textOverflow === 'ellipsis')
        broken.push(`cut: “${said}”`)
    }
    return broken
  })

it('breaks and cuts no word at 320 px with the largest text, in English', async () => {
  const page = await screens.phoneOf('visitor-narrow', 'packages/member/terms/index')
  await page.setViewportSize({ width: 320, height: 640 })
  await page.evaluate(() => localStorage.setItem('mashang.locale', JSON.stringify({ data: 'en' })))
  await page.reload()
  // As if the phone were set to its largest text: the layouts hold up to 1.3 times the usual.
  await page.addStyleTag({ content: '.screen { --text-scale: 1.3 !important }' })
  const broken: string[] = []
  for (const route of await phoneRoutes()) {
    await goTo(page, route)
    for (const fault of await brokenOn(page)) broken.push(`${route} ${fault}`)
  }
  expect(broken).toEqual([])
})
