import { randomBytes } from 'node:crypto'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { sessionIdOf } from '../../cloudfunctions/operator/sessions'
import { hourMs } from '../../domain/calendar'
import type { Grant } from '../../domain/operator/abilities'
import { launchBrowser } from './browser'
import { startBrand, type RunningBrand } from './running-brand'

const viewport = { width: 1440, height: 900 }
/** Longer than anything at the desk takes, print files apart. */
const patienceMs = 20_000

/** A brand of a suite's own, and a browser at its desk. */
export interface OpenDesk {
  brand: RunningBrand
  browser: Browser
  desk: BrandDesk
  close: () => Promise<void>
}

export async function openDeskOfBrand(...founding: Parameters<typeof startBrand>): Promise<OpenDesk> {
  const [brand, browser] = await Promise.all([startBrand(...founding), launchBrowser()])
  return {
    brand,
    browser,
    desk: deskOf(brand, browser),
    close: async () => {
      await browser.close()
      await brand.close()
    },
  }
}

/** The running brand's desk in a browser, and its visitors beside it. */
export type BrandDesk = ReturnType<typeof deskOf>

export function deskOf(brand: RunningBrand, browser: Browser) {
  async function openDesk(place = '', machine: BrowserContextOptions = {}): Promise<Page> {
    const page = await browser.newPage({ viewport, locale: 'zh-CN', reducedMotion: 'reduce', ...machine })
    page.setDefaultTimeout(patienceMs)
    await page.goto(`${brand.url}/desk/${place}`)
    return page
  }

  async function enter(page: Page, account: string, password: string): Promise<void> {
    await page.getByLabel('账号').fill(account)
    await page.getByLabel('密码', { exact: true }).fill(password)
    await page.keyboard.press('Enter')
  }

  async function signIn(
    role: Parameters<RunningBrand['signInOf']>[0],
    place = '',
    machine: BrowserContextOptions = {},
  ): Promise<Page> {
    const page = await openDesk(place, machine)
    const { account, password } = brand.signInOf(role)
    await enter(page, account, password)
    await page.getByRole('navigation').waitFor()
    return page
  }

  /** Asks a door as a visitor does. */
  async function ask(door: string, visitor: string, procedure: string, input: unknown): Promise<unknown> {
    const response = await fetch(`${brand.url}/call/${door}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-visitor': visitor },
      body: JSON.stringify({ procedure, requestId: crypto.randomUUID(), input }),
    })
    return response.json()
  }

  async function consentVersion(): Promise<string> {
    const stored = await brand.cloud.platform.store.get('brands', 'brand')
    return stored?.consentVersion ?? ''
  }

  /** Holds back the answer to the first call of a procedure until it is let go; what was answered stays what it was. */
  async function holdBack(page: Page, procedure: string): Promise<() => Promise<void>> {
    let letGo = () => {}
    const isLetGo = new Promise<void>((resolve) => (letGo = resolve))
    let isHeld = false
    let isTold = () => {}
    const told = new Promise<void>((resolve) => (isTold = resolve))
    await page.route(`${brand.url}/call/*`, async (route) => {
      const asked: { procedure: string } = route.request().postDataJSON()
      if (isHeld || asked.procedure !== procedure) return route.continue()
      isHeld = true
      const response = await route.fetch()
      await isLetGo
      await route.fulfill({ response })
      isTold()
    })
    return () => {
      letGo()
      return told
    }
  }

  return { openDesk, enter, signIn, ask, consentVersion, holdBack }
}

/** Every place in the rail, its groups unfolded: what a new page of the desk joins by itself. */
export async function placesInRail(page: Page): Promise<string[]> {
  const folded = page.locator('.rail-fold[aria-expanded=false]')
  while ((await folded.count()) > 0) await folded.first().click()
  const links = await page.getByRole('navigation').getByRole('link').all()
  return [...new Set(await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? '')))]
}

/** Goes to each of these places, and then to a page of one thing for every list among them that leads to one. */
export async function* everyPage(
  page: Page,
  places: readonly string[],
  goTo: (place: string) => Promise<void>,
): AsyncGenerator<string> {
  const ofOne: string[] = []
  for (const place of places) {
    await goTo(place)
    const inRow = page.locator(`tbody a[href^="${place}/"]`).first()
    const href = (await inRow.count()) > 0 ? await inRow.getAttribute('href') : null
    if (href) ofOne.push(href)
    yield place
  }
  for (const place of ofOne) {
    await goTo(place)
    yield place
  }
}

/** Waits for a number on a page, which is loaded anew after a command and may come later than its dialog goes. */
export const counterShows = (page: Page, place: number, text: string) =>
  page.locator('.counter').nth(place).getByText(text, { exact: true }).waitFor()

/** The desk of somebody with these roles, who has signed in. */
export async function openSessionAt(
  { brand, browser }: OpenDesk,
  account: string,
  roles: readonly Grant[],
): Promise<Page> {
  const token = randomBytes(32).toString('base64url')
  const { store, now } = brand.cloud.platform
  const createdAt = now()
  await store.create('operators', { _id: account, account, name: '林安', roles, passwordHash: '', createdAt })
  await store.create('sessions', {
    _id: sessionIdOf(token),
    operatorId: account,
    createdAt,
    expiresAt: createdAt + hourMs,
  })
  const page = await browser.newPage({ viewport, locale: 'zh-CN', reducedMotion: 'reduce' })
  page.setDefaultTimeout(patienceMs)
  await page.addInitScript((kept) => sessionStorage.setItem('mashang.desk.token', kept), token)
  await page.goto(`${brand.url}/desk/`)
  await page.getByRole('navigation').waitFor()
  return page
}

/** Says why, and has somebody shown as they are: what was masked is there, and then masked again. */
export async function showPersonal(page: Page, button: string, masked: string): Promise<void> {
  const isThere = page.getByText(masked).first()
  await isThere.waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: button }).click()
  await page.getByLabel('原因').fill('核对资料')
  await page.getByRole('dialog').getByRole('button', { name: '显示', exact: true }).click()
  await isThere.waitFor()
  await page.getByRole('button', { name: '重新遮住' }).click()
  await isThere.waitFor({ state: 'hidden' })
}
