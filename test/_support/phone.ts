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
