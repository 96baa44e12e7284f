import { insist, openBrand, type Brand } from '../../_support/brand'
import { inFlight } from '../../_support/crowd'
import { documentsKept, filesKept } from '../../_support/kept'
import { faultsInMall, memberWith, putOnSale, redeemed } from '../../_support/mall'

let brand: Brand
const logged: string[] = []
beforeAll(async () => {
  brand = await openBrand()
  const log = brand.cloud.platform.log
  brand.cloud.platform.log = (line) => {
    logged.push(JSON.stringify(line))
    log(line)
  }
})
afterAll(() => brand.close())

const codes = Array.from({ length: 120 }, (_, place) => `SECRET-${place}-${(place * 7_919).toString(36)}`)
const card = { kind: 'secret', title: '代金券', points: 10 } as const

/** All that was kept, sent to the log or put into a file. */
const everythingWritten = () => [documentsKept(brand), ...logged, filesKept(brand)].join('\n')

test('a pool names what it has twice by its line, and counts the rest', async () => {
  const { reward } = await brand.desk('saveReward', {
    ...card,
    tagline: '',
    description: '',
    instructions: '',
    pictures: ['coupon'],
    category: 'coupon',
    specifications: [],
    variants: [{ choices: [] }],
    opensAt: null,
    closesAt: null,
    rules: [],
    gift: null,
  })
  const upload = (csv: string) => brand.desk('uploadSecrets', { rewardId: reward.id, csv })
  const first = await upload('\ufeffAAA-1,11\r\nAAA-2\r\nAAA-1,11\r\n\r\n,\r\nAAA-3,x,y\r\n')
  expect([first.added, ...first.lines.map(({ line, outcome }) => `${line} ${outcome}`)]).toEqual([
    2,
    '1 added',
    '2 added',
    '3 duplicateInFile',
    '6 unreadable',
  ])
  const second = await upload('AAA-2\nAAA-4')
  expect(second.lines.map(({ outcome }) => outcome)).toEqual(['duplicateInPool', 'added'])
  expect((await brand.desk('getReward', { rewardId: reward.id })).stock).toMatchObject([{ left: 3 }])
  expect(
    await brand.askDesk('adjustStock', {
      rewardId: reward.id,
      variantId: reward.variants[0]!.id,
      units: 5,
      reason: '补货',
    }),
  ).toMatchObject({ refusal: { code: 'stockFromPool' } })
})

test('an upload sent again counts its codes once', async () => {
  const lot = await putOnSale(brand, 1, card)
  const csv = 'TWICE-1\nTWICE-2'
  const ask = () => brand.askDesk('uploadSecrets', { rewardId: lot.rewardId, csv }, { requestId: 'request-twice' })
  const both = await Promise.all([ask(), ask()])
  expect(insist(both[0]!)).toEqual(insist(both[1]!))
  expect(insist(await ask()).added).toBe(2)
  expect((await brand.desk('getReward', { rewardId: lot.rewardId })).stock).toMatchObject([{ left: 3 }])
})

test('each code is given to one order, to its owner alone, and stands nowhere in the open', async () => {
  const lot = await putOnSale(brand, 1, card)
  await brand.desk('uploadSecrets', {
    rewardId: lot.rewardId,
    csv: codes.map((code) => `${code},PIN-${code}`).join('\n'),
  })
  const owners = codes.map((_, place) => `owner-${place}`)
  await inFlight(32, owners, (memberId) => memberWith(brand, memberId, 10))
  const orders = await inFlight(32, owners, (memberId) => redeemed(brand, memberId, lot, { points: 10 }))
  expect(orders[0]!.order).toMatchObject({ state: 'received', hasSecret: true, canCancel: false, address: null })

  const looks = [...owners.entries(), ...owners.entries()]
  const shown = await inFlight(64, looks, async ([place, memberId]) =>
    insist(await brand.visit(memberId, 'mall', 'revealSecret', { orderId: orders[place]!.order.id })),
  )
  expect(shown.slice(0, owners.length)).toEqual(shown.slice(owners.length))
  const given = shown.slice(0, owners.length).map(({ code }) => code)
  expect(new Set(given).size).toBe(owners.length)
  for (const { code, pin } of shown) if (codes.includes(code)) expect(pin).toBe(`PIN-${code}`)

  const [{ order }] = orders as [(typeof orders)[number]]
  expect(await brand.visit('owner-1', 'mall', 'revealSecret', { orderId: order.id })).toMatchObject({
    refusal: { code: 'orderUnknown' },
  })
  expect(shown[0]).toMatchObject(await brand.desk('inspectSecret', { orderId: order.id, reason: '会员来电' }))
  expect(brand.all('audit').filter(({ procedure }) => procedure === 'inspectSecret')).toMatchObject([
    { subject: order.id, outcome: 'done', operatorId: 'admin' },
  ])
  // Under a request that was made before nothing is looked at, since no trail would say so.
  const look = (orderId: string) =>
    brand.askDesk('inspectSecret', { orderId, reason: '会员来电' }, { requestId: 'request-look' })
  expect((await look(order.id)).ok).toBe(true)
  expect(await look(orders[1]!.order.id)).toMatchObject({ ok: false, refusal: { code: 'requestReused' } })
  expect(await brand.askDesk('refundOrder', { orderId: order.id, reason: '券码失效', restock: true })).toMatchObject({
    refusal: { code: 'secretWasGiven' },
  })
  expect(insist(await brand.visit('owner-0', 'mall', 'revealSecret', { orderId: order.id }))).toEqual(shown[0])
  for (const _ of [1, 2]) await brand.cloud.runJobs()
  expect(faultsInMall(brand)).toEqual([])
  // A code that was seen is nobody else's: the one that is left is the one that was never given.
  expect((await brand.desk('getReward', { rewardId: lot.rewardId })).stock).toMatchObject([{ left: 1 }])

  const written = everythingWritten()
  expect(written).toContain(order.id)
  for (const code of codes) expect(written).not.toContain(code)
})

test('an address stands in no document, log or trail in the open', async () => {
  const mug = await putOnSale(brand, 5)
  const lin = await memberWith(brand, 'lin', 100)
  const { order } = await redeemed(brand, lin, mug)
  await brand.cloud.runJobs()
  const { orders } = await brand.desk('listOrders', { orderId: order.id })
  expect(orders[0]!.address).toMatchObject({ name: '林**', phone: '138****1234', detail: '***' })
  const sheet = await brand.desk('exportOrders', { state: 'placed', rewardId: mug.rewardId })
  expect(sheet.csv).toContain(`${order.id},青屿马克杯`)
  expect(sheet.csv).toContain('浙江省 杭州市 西湖区 文三路 90 号 3 幢 201')
  await brand.desk('packOrders', { orderIds: [order.id] })
  await brand.desk('shipOrder', { orderId: order.id, carrier: '顺丰', number: 'SF123456' })
  expect(everythingWritten()).not.toMatch(/文三路|13800001234/)
})
