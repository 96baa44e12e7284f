import { insist, openBrand, type Brand } from '../_support/brand'
import { symbolsIn } from '../_support/barcodes'
import { openSession } from '../_support/callers'
import { phoneOf, type Phone } from '../_support/weapp'

jest.setTimeout(60_000)

let brand: Brand
let phone: Phone
const now = Date.now

beforeAll(async () => {
  brand = await openBrand()
  await brand.join('lin', '林小满')
})
beforeEach(() => {
  phone = phoneOf(brand, 'lin')
})
afterEach(() => {
  Date.now = now
  phone.switchOff()
})
afterAll(() => brand.close())

/** Lets the cloud's clock and the phone's go on by so much. */
const pass = (ms: number) => {
  Date.now = () => now() + ms
}

/** The modules of a drawing's boxes, row by row. */
function modulesOf(drawing: string): string[] {
  const [, across = '0', down = '0'] = /viewBox="0 0 (\d+) (\d+)"/.exec(drawing) ?? []
  const rows = Array.from({ length: Number(down) }, () => Array<string>(Number(across)).fill('0'))
  for (const [, x, y, width] of drawing.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    rows[Number(y)]?.fill('1', Number(x), Number(x) + Number(width))
  return rows.map((row) => row.join(''))
}

const digitsShown = () => /(?:\d{4} ){4}\d{4}/.exec(phone.text())?.[0].replaceAll(' ', '') ?? ''

async function openCode() {
  await phone.launch('/pages/me/index')
  await phone.shows('林小满')
  await phone.tap('会员码')
  await phone.shows('秒后换新码')
}

test('the card turns over to the code, whose pictures and digits are the same and good at a till', async () => {
  await openCode()
  expect(digitsShown()).toHaveLength(20)
  expect(await symbolsIn(modulesOf(phone.picture('.code-squares')))).toEqual({ QRCode: digitsShown() })
  const [bars = ''] = modulesOf(phone.picture('.code-bars'))
  expect(await symbolsIn(Array<string>(40).fill(bars))).toEqual({ Code128: digitsShown() })
  const token = await openSession(brand, 'clerk')
  const read = insist(await brand.askDesk('resolveMemberCode', { code: digitsShown() }, { token }))
  expect(read.member.nickname).toBe('林**')
})

test('the screen is bright and stays on while the code is up, and is as before when the card is turned back', async () => {
  await openCode()
  expect(phone.world.screen).toEqual({ brightness: 1, kept: true })
  await phone.tap('翻回正面')
  await phone.shows('我的积分')
  expect(phone.world.screen).toEqual({ brightness: 0.4, kept: false })
})

test('leaving the page puts the code away', async () => {
  await openCode()
  await phone.tap('积分明细')
  await phone.shows('可用积分')
  expect(phone.world.screen).toEqual({ brightness: 0.4, kept: false })
})

test('a code that has run out gives way to the next', async () => {
  await openCode()
  const first = digitsShown()
  pass(31_000)
  await phone.hides(first.replace(/(\d{4})(?=\d)/g, '$1 '))
  await phone.shows('秒后换新码')
  expect(digitsShown()).not.toBe(first)
  expect(digitsShown().slice(0, 12)).toBe(first.slice(0, 12))
})

test('without a network a code is shown until it runs out and not a moment longer', async () => {
  await openCode()
  const { invoke } = phone.world
  phone.world.invoke = () => Promise.reject(new Error('no network'))
  expect(digitsShown()).toHaveLength(20)
  pass(31_000)
  await phone.shows('会员码要联网才能显示')
  expect(digitsShown()).toBe('')
  expect(phone.picture('.code-squares')).toBe('')
  phone.world.invoke = invoke
  await phone.tap('再试一次')
  await phone.shows('秒后换新码')
  expect(digitsShown()).toHaveLength(20)
})
