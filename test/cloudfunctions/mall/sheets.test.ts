import { doors } from '../../../cloudfunctions/doors'
import { writeSheet } from '../../../contract/sheet/write'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultyStore } from '../../_support/faulty-store'
import { memberWith, putOnSale, redeemed, someAddress } from '../../_support/mall'

const { ops } = doors

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

test('a pool takes only what its member could type in, and says by the line what it left out', async () => {
  const pool = await putOnSale(brand, 1, { kind: 'secret', title: '代金券' })
  const codes = [
    '券码,密码',
    'GOOD-1,0001',
    '6.22203E+18,1234',
    'GOOD-2,1.5E+11',
    'QY\ufffd\ufffd-1',
    '"QY-1\nQY-2"',
    'ＱＹ－３',
    'X'.repeat(10_000),
    '=1+1',
    'GOOD-1,0001',
  ]
  const { added, lines } = await brand.desk('uploadSecrets', { rewardId: pool.rewardId, csv: codes.join('\r\n') })
  expect(added).toBe(2)
  expect(lines[1]).toEqual({ line: 3, outcome: 'rounded', column: 'code' })
  expect(lines[2]).toEqual({ line: 4, outcome: 'rounded', column: 'pin' })
  expect(lines.map(({ line, outcome }) => `${line} ${outcome}`)).toEqual([
    '2 added',
    '3 rounded',
    '4 rounded',
    '5 unreadable',
    '7 unreadable',
    '8 added',
    '9 unreadable',
    '10 formula',
    '11 duplicateInFile',
  ])
  expect((await brand.desk('getReward', { rewardId: pool.rewardId })).stock).toMatchObject([{ left: 3 }])
  const many = Array.from({ length: 2_001 }, (_, at) => `C${at}`).join('\n')
  expect(await brand.askDesk('uploadSecrets', { rewardId: pool.rewardId, csv: many })).toMatchObject({
    refusal: { code: 'tooManyLines', linesMax: 2_000 },
  })
  const tooMuch = 'A\n'.repeat(100_001)
  expect(await brand.askDesk('uploadSecrets', { rewardId: pool.rewardId, csv: tooMuch })).toMatchObject({
    refusal: { code: 'malformed' },
  })
})

test('an order of several parcels leaves in as many lines, which come back as they left', async () => {
  const lot = await putOnSale(brand, 5)
  const ids = []
  for (const buyer of ['lu', 'xu']) ids.push((await redeemed(brand, await memberWith(brand, buyer, 100), lot)).order.id)
  await brand.cloud.runJobs()
  await brand.desk('packOrders', { orderIds: ids })
  const [two = '', one = ''] = ids
  await brand.desk('importTracking', { csv: `${two},顺丰,SF100001\n${two},中通,ZT200002\n${one},顺丰,SF300003` })
  const { csv, count } = await brand.desk('exportOrders', { state: 'shipped', rewardId: lot.rewardId })
  expect(count).toBe(2)
  const rows = csv.trim().split('\r\n').slice(1)
  expect(rows.map((row) => [row.slice(0, 16), ...row.split(',').slice(-2)]).sort()).toEqual(
    [
      [two, '顺丰', 'SF100001'],
      [two, '中通', 'ZT200002'],
      [one, '顺丰', 'SF300003'],
    ].sort(),
  )
  const asked = { state: 'shipped', rewardId: lot.rewardId, locale: 'en' } as const
  const english = await brand.desk('exportOrders', asked)
  const [heading, ...cells] = english.csv.trim().split('\r\n')
  expect([heading, cells]).toEqual([
    'Order number,Reward,Specification,Quantity,Ordered on,Recipient,Phone,Address,Province,City,District,Street,Exported by,Carrier,Tracking number',
    rows,
  ])
  for (const sheet of [csv, english.csv]) {
    const back = await brand.desk('importTracking', { csv: sheet })
    expect(back.lines.map(({ outcome }) => outcome)).toEqual(['alreadyShipped', 'alreadyShipped', 'alreadyShipped'])
  }
})

describe('tracking numbers', () => {
  test('are taken line by line, whatever the other lines are', async () => {
    const lot = await putOnSale(brand, 5)
    const { order } = await redeemed(brand, await memberWith(brand, 'buyer-x', 100), lot)
    await brand.cloud.runJobs()
    await brand.desk('packOrders', { orderIds: [order.id] })
    const outcomes = async (csv: string) =>
      (await brand.desk('importTracking', { csv })).lines.map(({ line, outcome }) => `${line} ${outcome}`)
    // A first line whose order number is wrong is no heading.
    expect(await outcomes(`DWRONG,顺丰,SF100001\n${order.id},SF100002,顺丰\n${order.id},SF100002,YUNDA`)).toEqual([
      '1 unreadable',
      '2 unreadable',
      '3 unreadable',
    ])
    const swapped = [`${order.id},顺丰,YUNDA`, `${order.id},7841236900,SF100009`].join('\n')
    expect(await outcomes(swapped)).toEqual(['1 unreadable', '2 unreadable'])
    expect(
      await outcomes(
        [
          'order number,carrier,tracking-number',
          `${order.id},顺丰,7.84124E+14`,
          `${order.id},${'长'.repeat(21)},SF100003`,
          `${order.id},\ufffd\ufffd,SF100003`,
          `${order.id},"顺\n丰",SF100003`,
          'D0000000000000AA,顺丰,SF100003',
          `'${order.id.toLowerCase()},一家没听过的快递,sf100003`,
          `${order.id},顺丰,SF100004`,
        ].join('\n'),
      ),
    ).toEqual(['2 rounded', '3 unreadable', '4 unreadable', '6 unreadable', '7 unknownOrder', '8 shipped', '9 shipped'])
    expect((await brand.desk('getOrder', { orderId: order.id })).order.parcels).toMatchObject([
      { carrier: '一家没听过的快递', number: 'SF100003' },
      { carrier: '顺丰', number: 'SF100004' },
    ])
  })

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
    const dying = faultyStore(brand.cloud.platform.store, 13, 'before')
    const platform = { ...brand.cloud.platform, instance: {}, store: dying.store, log: () => undefined }
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
