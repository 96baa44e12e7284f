import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'
import { ordersOn } from './bookings'

let brand: Brand
let code: (serial: number) => string
let batchNumber = 0
beforeAll(async () => {
  brand = await openBrand()
  const batch = await brand.mint(50)
  batchNumber = batch.number
  await brand.launch(batch.id, { expiry: { code: 'endOfYear', args: { years: 0 } } })
  code = (serial) => brand.codeOf(batch.number, serial)
  await brand.join('visitor-lin', '林小满')
})
afterEach(() => expect(faultsInLedger(brand)).toEqual([]))
afterAll(() => brand.close())

const find = (numberOrId: string) => brand.desk('findMember', { numberOrId })

test('a member is found by the number on the card, with or without spaces, and by openid', async () => {
  const { memberId, card } = await find('visitor-lin')
  expect(memberId).toBe('visitor-lin')
  const spaced = card.number.replace(/(....)/g, '$1 ')
  for (const number of [card.number, spaced]) expect((await find(number)).card.nickname).toBe('林小满')
  for (const stranger of ['079927398713', 'nobody'])
    expect(await brand.askDesk('findMember', { numberOrId: stranger })).toMatchObject({
      refusal: { code: 'memberUnknown' },
    })
})

describe('an adjustment by hand', () => {
  const input = { memberId: 'visitor-lin', points: 30, reason: '破损补偿' }
  test('is booked once, with its reason for the member and a line in the audit trail', async () => {
    const requestId = 'adjust-0001'
    const first = insist(await brand.askDesk('adjustPoints', input, { requestId }))
    expect(insist(await brand.askDesk('adjustPoints', input, { requestId }))).toEqual(first)
    expect(first).toMatchObject({
      entry: { kind: 'adjust', points: 30, sentence: '人工调整：破损补偿' },
      card: { points: 30 },
    })
    const { lines } = await brand.desk('listAudit', {})
    const line = { procedure: 'adjustPoints', subject: 'visitor-lin', outcome: 'done' }
    expect(lines.filter(({ procedure }) => procedure === 'adjustPoints')).toMatchObject([line])
  })

  test('takes no more than there is, and says how much that is', async () => {
    const { card } = await find('visitor-lin')
    const much = { ...input, points: -card.points - 1 }
    expect(await brand.askDesk('adjustPoints', much)).toEqual({
      ok: false,
      refusal: { code: 'pointsShort', left: card.points },
    })
    expect(await brand.askDesk('adjustPoints', { ...input, memberId: 'nobody' })).toMatchObject({
      refusal: { code: 'memberUnknown' },
    })
  })

  test('needs a reason and a number of points', async () => {
    for (const wrong of [
      { ...input, reason: ' 补 ' },
      { ...input, points: 0 },
      { ...input, points: 1.5 },
    ])
      expect(await brand.askDesk('adjustPoints', wrong)).toMatchObject({ refusal: { code: 'malformed' } })
  })
})

describe('a reversal', () => {
  const reverse = (entryId: string, policy: string) =>
    brand.askDesk('reverseEntry', { entryId, policy, reason: '窜货核实' })
  const scanned = async (serial: number) => {
    await brand.scan('visitor-lin', code(serial))
    return `${batchNumber}-${serial}`
  }
  const spendAll = async (orderId: string) => {
    const { card } = await find('visitor-lin')
    await ordersOn(brand.cloud.platform).spend('visitor-lin', card.points, orderId)
  }

  test('takes a scan’s points from the lot of its campaign’s own rule, once', async () => {
    const entryId = await scanned(1)
    const [entry] = (await find('visitor-lin')).entries
    expect(entry?.expiresOn).toMatch(/-12-31$/)
    expect(await reverse(entryId, 'onlyUnspent')).toMatchObject({
      value: { entry: { kind: 'reverse', points: -10, sentence: '收回积分：窜货核实' } },
    })
    expect(await reverse(entryId, 'onlyUnspent')).toMatchObject({ refusal: { code: 'alreadyReversed' } })
    expect(await reverse(`${entryId}!`, 'toZero')).toMatchObject({ refusal: { code: 'notReversible' } })
    expect(await reverse('7-777', 'toZero')).toMatchObject({ refusal: { code: 'entryUnknown' } })
  })

  test('of spent points is done by the policy the operator names', async () => {
    const entryId = await scanned(2)
    await spendAll('order-1')
    expect(await reverse(entryId, 'onlyUnspent')).toMatchObject({ refusal: { code: 'pointsSpent', left: 0 } })
    expect(insist(await reverse(entryId, 'toZero'))).toMatchObject({ entry: { points: 0 }, card: { points: 0 } })
    const next = await scanned(3)
    await spendAll('order-2')
    expect(insist(await reverse(next, 'allowNegative'))).toMatchObject({
      entry: { points: -10 },
      card: { points: -10 },
    })
    await scanned(4)
    await scanned(5)
    expect((await find('visitor-lin')).card.points).toBe(10)
  })

  test('of pending points revokes them, once', async () => {
    await ordersOn(brand.cloud.platform).pend('visitor-lin', 25, 'order-3', null)
    expect(insist(await reverse('order-3', 'onlyUnspent'))).toMatchObject({
      entry: { kind: 'revoke', points: 0, pendingPoints: -25 },
      card: { pendingPoints: 0 },
    })
    expect(await reverse('order-3', 'onlyUnspent')).toMatchObject({ refusal: { code: 'alreadyReversed' } })
  })
})

test('an expiry rule that does not exist is refused when a campaign is saved', async () => {
  const batch = await brand.mint(5)
  await expect(brand.launch(batch.id, { expiry: { code: 'never', args: {} } })).rejects.toThrow('ruleUnknown')
})
