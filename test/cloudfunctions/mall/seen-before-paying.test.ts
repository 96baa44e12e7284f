import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'
import { faultsInMall, memberWith, putOnSale, someAddress, type OnSale } from '../../_support/mall'

let brand: Brand
let mug: OnSale
beforeAll(async () => {
  brand = await openBrand()
  mug = await putOnSale(brand, 20)
})
afterEach(() => {
  expect(faultsInMall(brand)).toEqual([])
  expect(faultsInLedger(brand)).toEqual([])
})
afterAll(() => brand.close())

const redeem = (memberId: string, seen: { points?: number; pointsBefore?: number }, requestId?: string) =>
  brand.visit(
    memberId,
    'mall',
    'redeem',
    { rewardId: mug.rewardId, variantId: mug.variantIds[0] ?? '', points: 100, address: someAddress, ...seen },
    requestId ? { requestId } : {},
  )

let visitors = 0

/** What was shown beside what there was, and what comes of it: nobody pays out of less, or pays more, than they saw. */
test.each([
  ['what there is', { pointsBefore: 300 }, 200],
  ['less than there is by now', { pointsBefore: 299 }, 200],
  ['no balance at all', {}, 200],
  ['more than there is by now', { pointsBefore: 301 }, { code: 'balanceChanged', left: 300 }],
  ['a price that has gone up since', { points: 99, pointsBefore: 300 }, { code: 'rewardPriceChanged', points: 100 }],
  ['a price that has gone down since', { points: 101, pointsBefore: 300 }, 200],
] as const)('whoever saw %s', async (_name, seen, came) => {
  visitors += 1
  const memberId = await memberWith(brand, `sees-${visitors}`, 300)
  const answer = await redeem(memberId, seen)
  expect(answer.ok ? answer.value.pointsLeft : answer.refusal).toEqual(came)
  const { card } = await brand.desk('findMember', { numberOrId: memberId })
  expect(card.points).toBe(answer.ok ? 200 : 300)
})

test('of two tabs with one sheet each, the second is shown what the first has left, and asked again', async () => {
  const memberId = await memberWith(brand, 'two-tabs', 300)
  insist(await redeem(memberId, { pointsBefore: 300 }))
  expect(await redeem(memberId, { pointsBefore: 300 })).toMatchObject({
    ok: false,
    refusal: { code: 'balanceChanged', left: 200 },
  })
  expect(insist(await redeem(memberId, { pointsBefore: 200 })).pointsLeft).toBe(100)
})

test('a redemption whose answer was lost is answered again, although it has changed the balance itself', async () => {
  const memberId = await memberWith(brand, 'lost-answer', 300)
  const first = insist(await redeem(memberId, { pointsBefore: 300 }, 'request-lost'))
  const again = insist(await redeem(memberId, { pointsBefore: 300 }, 'request-lost'))
  expect([again.order.id, again.pointsLeft, again.redeemedNow]).toEqual([first.order.id, 200, false])
})
