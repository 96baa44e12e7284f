import type { Page } from 'playwright-core'
import { foundedRoleNames } from '../../contract/words/roles'
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

describe('whoever has one role', () => {
  it.each(foundedRoleNames)(
    'finds at the desk of %s nothing that the cloud refuses them',
    async (role) => {
      const page = await openSessionAt(open, `only-${role.toLowerCase()}`, [{ role, scope: { kind: 'brand' } }])
      const refused = refusedOn(page)
      const links = page.getByRole('navigation').locator('.rail-places a')
      const folded = page.locator('.rail-fold[aria-expanded=false]')
      while ((await folded.count()) > 0) await folded.first().click()
      const addresses = await links.evaluateAll((all) => all.map((each) => each.getAttribute('href') ?? ''))
      expect(addresses.length).toBeGreaterThan(0)
      for (const address of addresses) {
        await page.goto(`${open.brand.url}/desk/${address}`)
        await page.getByRole('heading', { level: 1 }).waitFor()
        await page.waitForLoadState('networkidle')
        const [first] = await page.locator('.rows tbody a').all()
        if (first) {
          await first.click()
          await page.getByRole('heading', { level: 1 }).waitFor()
          await page.waitForLoadState('networkidle')
        }
        expect([address, refused]).toEqual([address, []])
      }
      await page.context().close()
    },
    120_000,
  )
})
