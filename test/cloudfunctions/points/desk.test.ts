import { publicIdOf } from '../../../cloudfunctions/kernel/call/public-id'
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
  expect(memberId).toBe(publicIdOf('visitor-lin'))
  const spaced = card.number.replace(/(....)/g, '$1 ')
  for (const number of [card.number, spaced, memberId]) expect((await find(number)).card).toEqual(card)
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
    const line = { procedure: 'adjustPoints', subject: publicIdOf('visitor-lin'), outcome: 'done' }
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
    const { lines } = await brand.desk('memberTimeline', { memberId: 'visitor-lin', kinds: ['scan'], limit: 1 })
    const [line] = lines
    expect(line?.what === 'entry' && line.entry.given.lots[0]?.expiresOn).toMatch(/-12-31$/)
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

describe('what a reversal would come to', () => {
  const estimate = (entryId: string) => brand.askDesk('estimateReversal', { entryId })
  const outcome = (policy: string, possible: boolean, taken: number, writtenOff: number, pointsAfter: number) => ({
    policy,
    possible,
    taken,
    writtenOff,
    pointsAfter,
  })

  test('is the same as what it then comes to, by every policy', async () => {
    await brand.join('visitor-su')
    await brand.scan('visitor-su', code(20))
    await brand.scan('visitor-su', code(21))
    const entryId = `${batchNumber}-20`
    await ordersOn(brand.cloud.platform).spend('visitor-su', 14, 'order-20')
    const { outcomes, ...gave } = insist(await estimate(entryId))
    expect(gave).toEqual({ pending: false, points: 10, growth: 10 })
    expect(outcomes).toEqual([
      outcome('onlyUnspent', false, 0, 0, 6),
      outcome('toZero', true, 6, 4, 0),
      outcome('allowNegative', true, 10, 0, -4),
    ])
    expect((await find('visitor-su')).owedPoints).toBe(0)
    const input = { entryId, policy: 'allowNegative', reason: '窜货核实' }
    expect(insist(await brand.askDesk('reverseEntry', input)).card.points).toBe(-4)
    expect(await find('visitor-su')).toMatchObject({ owedPoints: -4, lots: [] })
    expect(await estimate(entryId)).toMatchObject({ refusal: { code: 'alreadyReversed' } })
  })

  test('of pending points is all of them, and nothing of those that can be used', async () => {
    await ordersOn(brand.cloud.platform).pend('visitor-lin', 25, 'order-21', null)
    const { points } = (await find('visitor-lin')).card
    expect(insist(await estimate('order-21'))).toMatchObject({ pending: true, points: 25, growth: 0 })
    expect(insist(await estimate('order-21')).outcomes[0]).toEqual(outcome('onlyUnspent', true, 25, 0, points))
    expect(
      insist(await brand.askDesk('reverseEntry', { entryId: 'order-21', policy: 'toZero', reason: '退货' })).card,
    ).toMatchObject({ points, pendingPoints: 0 })
    expect(await estimate('order-21')).toMatchObject({ refusal: { code: 'alreadyReversed' } })
  })

  test('is refused for what was never an earning', async () => {
    const { entry } = await brand.desk('adjustPoints', { memberId: 'visitor-lin', points: 5, reason: '补偿' })
    expect(await estimate(entry.id)).toMatchObject({ refusal: { code: 'notReversible' } })
    expect(await estimate('7-777')).toMatchObject({ refusal: { code: 'entryUnknown' } })
  })
})

test('an expiry rule that does not exist is refused when a campaign is saved', async () => {
  const batch = await brand.mint(5)
  await expect(brand.launch(batch.id, { expiry: { code: 'never', args: {} } })).rejects.toThrow('ruleUnknown')
})
