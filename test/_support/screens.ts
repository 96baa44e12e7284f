import type { Page } from 'playwright-core'
import { startHost } from '../../local/host'
import { openBrand, type Brand } from './brand'
import { launchBrowser } from './browser'
import { openPhone } from './phone'

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
