import type { Browser, Page } from 'playwright-core'

/** Longer than anything on a phone takes on a busy machine. */
const patienceMs = 20_000

/** Somebody's own phone, with storage and an openid of its own, open at an address. */
export async function openPhone(
  browser: Browser,
  address: string,
  visitorId: string,
  { deviceScaleFactor = 1 }: { deviceScaleFactor?: number } = {},
): Promise<Page> {
  const phone = await browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor,
    locale: 'zh-CN',
    hasTouch: true,
  })
  phone.setDefaultTimeout(patienceMs)
  await phone.addInitScript((id) => localStorage.setItem('mashang.visitor', id), visitorId)
  const page = await phone.newPage()
  await page.goto(address)
  return page
}

/**
 * Goes to another page of the app that runs already, as a link inside of it does, and waits until all of it has come: the
 * app is read, and compiled by the browser, once for all pages.
 */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), `#/${path}`)
  // Pages behind others and tabs that were left stay in the document.
  const inFront = `.taro_page_stationed:not(.taro_page_shade)[id^="/${path.split('?')[0]}"]`
  await page.locator(`${inFront} .screen`).first().waitFor()
  await page.waitForFunction((shown) => document.querySelector(`${shown} .skeleton`) === null, inFront)
}
