import type { Browser, Page } from 'playwright-core'
import { startHost } from '../../local/host'
import { openBrand, type Brand } from './brand'
import { launchBrowser } from './browser'

/** Longer than anything on the phone takes on a busy machine. */
const patienceMs = 20_000

/** A brand with its screens behind an address, and people who hold phones. */
export interface Screens {
  brand: Brand
  url: string
  /** Somebody's own phone, with storage of its own, open at a page of the mini-program. */
  phoneOf: (visitorId: string, path: string) => Promise<Page>
  close: () => Promise<void>
}

export async function openScreens(): Promise<Screens> {
  const [brand, browser] = await Promise.all([openBrand(), launchBrowser()])
  const { cloud, settings } = brand
  const host = await startHost({ cloud, settings, port: 0, dist: 'dist' })
  return {
    brand,
    url: host.url,
    phoneOf: (visitorId, path) => openPhone(browser, `${host.url}/h5/#/${path}`, visitorId),
    close: async () => {
      await browser.close()
      await host.close()
      await brand.close()
    },
  }
}

async function openPhone(browser: Browser, address: string, visitorId: string): Promise<Page> {
  const phone = await browser.newContext({ viewport: { width: 375, height: 812 }, locale: 'zh-CN', hasTouch: true })
  phone.setDefaultTimeout(patienceMs)
  await phone.addInitScript((id) => localStorage.setItem('mashang.visitor', id), visitorId)
  const page = await phone.newPage()
  await page.goto(address)
  return page
}
