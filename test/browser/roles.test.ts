import type { Page } from 'playwright-core'
import { foundedRoleNames } from '../../contract/words/roles'
import { quiet } from '../_support/browser'
import { openSessionAt, openDeskOfBrand, type OpenDesk } from '../_support/desk'

let open: OpenDesk
beforeAll(async () => {
  open = await openDeskOfBrand({ history: true })
}, 120_000)
afterAll(() => open.close())

/** What the cloud refused while a page was looked at. */
function refusedOn(page: Page): string[] {
  const refused: string[] = []
  page.on('response', async (response) => {
    if (!response.url().endsWith('/call/ops')) return
    const asked: { procedure?: string } = JSON.parse(response.request().postData() ?? '{}')
    const body = await response.text().catch(() => '')
    if (body.includes('notAllowed')) refused.push(asked.procedure ?? '')
  })
  return refused
}

/** What the cloud tells this session that it may ask. */
async function asksOf(page: Page): Promise<Set<string>> {
  const [answer] = await Promise.all([
    page.waitForResponse(
      (response) => response.url().endsWith('/call/ops') && (response.request().postData() ?? '').includes('"whoAmI"'),
    ),
    page.reload(),
  ])
  const body: { value: { mayAsk: string[] } } = await answer.json()
  return new Set(body.value.mayAsk)
}

/** What the buttons and links in sight would ask for. */
const asksInSight = (page: Page) =>
  page.locator('[data-asks]:visible').evaluateAll((all) => all.map((each) => each.getAttribute('data-asks') ?? ''))

/** A drawer is drawn within a frame or two. */
const settlesMs = 120

/** What stands there once n was pressed. */
async function askedByN(page: Page): Promise<string[]> {
  await page.keyboard.press('n')
  await page.waitForTimeout(settlesMs)
  return asksInSight(page)
}

async function goTo(page: Page, address: string) {
  await page.goto(`${open.brand.url}/desk/${address}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await quiet(page)
}

describe('whoever has one role', () => {
  // An administrator may ask for everything: there is nothing that could be refused.
  it.each(foundedRoleNames.filter((role) => role !== 'admin'))(
    'finds at the desk of %s nothing that the cloud refuses them',
    async (role) => {
      const page = await openSessionAt(open, `only-${role.toLowerCase()}`, [{ role, scope: { kind: 'brand' } }])
      const refused = refusedOn(page)
      const may = await asksOf(page)
      const strays = (asked: string[]) => [...new Set(asked.filter((each) => !may.has(each)))]
      const links = page.getByRole('navigation').locator('.rail-places a')
      const folded = page.locator('.rail-fold[aria-expanded=false]')
      while ((await folded.count()) > 0) await folded.first().click()
      const addresses = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
      expect(addresses.length).toBeGreaterThan(0)
      for (const address of addresses) {
        await goTo(page, address)
        const [first] = await page.locator('.rows tbody a').all()
        if (first) {
          await first.click()
          await page.getByRole('heading', { level: 1 }).waitFor()
          await quiet(page)
        }
        expect([address, refused]).toEqual([address, []])
        const here = new URL(page.url()).hash
        expect([here, strays(await asksInSight(page))]).toEqual([here, []])
        expect([here, strays(await askedByN(page))]).toEqual([here, []])
      }
      await page.context().close()
    },
    120_000,
  )
})
