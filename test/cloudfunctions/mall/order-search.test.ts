import { openBrand, type Brand } from '../../_support/brand'
import { memberWith, putOnSale, redeemed } from '../../_support/mall'

let brand: Brand
let orderId: string
beforeAll(async () => {
  brand = await openBrand()
  await memberWith(brand, 'visitor-lin', 1_000)
  orderId = (await redeemed(brand, 'visitor-lin', await putOnSale(brand, 3))).order.id
})
afterAll(() => brand.close())

const found = async (typed: string) => (await brand.desk('listOrders', { orderId: typed })).orders.map(({ id }) => id)
const grouped = (text: string, by: string) => text.replace(/(.{4})(?=.)/g, `$1${by}`)
const fullWidth = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))

test('an order is found by its number however that was typed or copied', async () => {
  const typed = [
    orderId,
    orderId.toLowerCase(),
    ` ${orderId}\u200b `,
    grouped(orderId, ' '),
    grouped(orderId.toLowerCase(), '-'),
    grouped(orderId, '–'),
    fullWidth(orderId),
  ]
  for (const text of typed) expect([text, await found(text)]).toEqual([text, [orderId]])
})

test.each(['陈屿', '5', 'DD57 FPNH', '50%', '{}', '🎁', 'D'.repeat(64)])(
  '%s finds no order and is no fault',
  async (text) => {
    expect(await found(text)).toEqual([])
  },
)
