import { ops } from '../../../cloudfunctions/ops'
import { writeSheet } from '../../../cloudfunctions/_kernel/sheet'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultyStore } from '../../_support/faulty-store'
import { memberWith, putOnSale, redeemed, someAddress } from '../../_support/mall'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

test.each([
  ['=1+1', "'=1+1"],
  ['+86', "'+86"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'\t=1"],
  ['林"小满', '"林""小满"'],
  ['=A1,B1', '"\'=A1,B1"'],
  ['顺丰', '顺丰'],
])('a cell of %j is written as %j', (text, written) => {
  expect(writeSheet([[text, 'x']])).toBe(`\ufeff${written},x\r\n`)
})

test('what a member typed reaches the warehouse as text, whatever it starts with', async () => {
  const mug = await putOnSale(brand, 5)
  const name = '=HYPERLINK("x")'
  const lin = await memberWith(brand, 'lin', 100)
  const [variantId = ''] = mug.variantIds
  const input = {
    rewardId: mug.rewardId,
    variantId,
    points: 100,
    address: { ...someAddress, name, detail: '@家 +1 号' },
  }
  const { order } = insist(await brand.visit(lin, 'mall', 'redeem', input))
  await brand.cloud.runJobs()
  const { csv, count } = await brand.desk('exportOrders', { state: 'placed', rewardId: mug.rewardId })
  expect(count).toBe(1)
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`)
  for (const line of csv.trim().split('\r\n').slice(1))
    for (const cell of line.split(',')) expect(cell).not.toMatch(/^"?[=+\-@\t]/)
  await brand.visit(lin, 'mall', 'cancelOrder', { orderId: order.id })
})

describe('tracking numbers', () => {
  const call = { procedure: 'importTracking', requestId: 'request-tracking-1' }

  test('a sheet that was cut short goes on where it stopped, and says so line by line', async () => {
    const lot = await putOnSale(brand, 5)
    const buyers = await Promise.all(['a', 'b', 'c'].map((each) => memberWith(brand, `buyer-${each}`, 100)))
    const ids: string[] = []
    for (const buyer of buyers) ids.push((await redeemed(brand, buyer, lot)).order.id)
    await brand.cloud.runJobs()
    await brand.desk('packOrders', { orderIds: ids })
    const csv = ids.map((id, place) => `${id},顺丰,SF900${place}00`).join('\n')
    const token = await brand.signIn('admin')
    const dying = faultyStore(brand.cloud.platform.store, 9, 'before')
    const platform = { ...brand.cloud.platform, store: dying.store, log: () => undefined }
    const cut = await ops.answer(platform, { ...call, input: { csv } }, { token, address: '' })
    expect(cut).toMatchObject({ ok: false, refusal: { code: 'broken' } })
    const sent = brand.all('orders').filter(({ _id, state }) => ids.includes(_id) && state === 'shipped').length
    expect(sent).toBeGreaterThan(0)
    expect(sent).toBeLessThan(ids.length)

    const again = await brand.desk('importTracking', { csv: `${csv}\n${csv.split('\n')[2] ?? ''}` })
    expect(again.shipped).toBe(ids.length)
    expect(again.lines.map(({ outcome }) => outcome)).toEqual([
      ...Array.from({ length: sent }, () => 'alreadyShipped'),
      ...Array.from({ length: ids.length - sent }, () => 'shipped'),
      'duplicate',
    ])
    for (const order of brand.all('orders').filter(({ _id }) => ids.includes(_id)))
      expect(order.parcels).toHaveLength(1)
  })
})
