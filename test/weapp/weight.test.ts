import { openBrand, type Brand } from '../_support/brand'
import { doorsFor, measureFirstScreen, measurePackage } from '../_support/weapp'

jest.setTimeout(60_000)

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await brand.join('lin', '林小满')
})
afterAll(() => brand.close())

test('the main package stays under 640 kB', () => {
  expect(measurePackage().mainBytes).toBeLessThanOrEqual(640_000)
})

test('home draws with one call at most, small messages and few nodes', async () => {
  const home = await measureFirstScreen(doorsFor(brand, 'lin'), '/pages/home/index', '林小满')
  expect(home.callsBeforeFirstPaint).toBeLessThanOrEqual(1)
  expect(home.calls).toEqual(['member.home'])
  expect(home.setDataBytesMax).toBeLessThanOrEqual(64 * 1024)
  expect(home.wxmlNodes).toBeLessThanOrEqual(500)
})

test('no schema library and no browser code ship in the mini-program', async () => {
  const { builtFolder } = await import('../_support/weapp/built')
  const { readFileSync, readdirSync } = await import('node:fs')
  const scripts = readdirSync(builtFolder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'))
  const all = scripts.map((name) => readFileSync(`${builtFolder}/${name}`, 'utf8')).join('\n')
  expect(all).not.toMatch(/valibot|~standard|zxing|getUserMedia/)
})
