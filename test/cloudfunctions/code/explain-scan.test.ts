import type { Explanation } from '../../../contract/code/explain'
import { sayWhyNoPoints } from '../../../contract/sentences/desk/why'
import { dayMs } from '../../../domain/calendar'
import { openBrand, type Brand } from '../../_support/brand'
import { explainedCases, launchedOn } from './explained'

/** 为什么没有积分: every way in which a member has no points for a code, told from what is stored. */
let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await brand.join('lin', '林小满')
  await brand.join('chen', '陈屿')
})
afterAll(() => brand.close())

const explain = async (code: string, memberId = 'lin'): Promise<Explanation> =>
  (await brand.desk('explainScan', { memberId, code })).explanation

test.each(explainedCases(() => brand))('given $name, then it says why', async ({ live, finds, says, asks }) => {
  const explanation = await explain(await live(), asks)
  expect(explanation).toMatchObject(finds)
  expect(sayWhyNoPoints(explanation, 'zh-CN')).toMatch(says)
})

test('what was spent or ran out since is told', async () => {
  const { code } = await launchedOn(brand)
  await brand.join('zhou')
  await brand.scan('zhou', code(0))
  await brand.scan('zhou', code(1))
  const became = async () => {
    const explanation = await explain(code(0), 'zhou')
    return explanation.code === 'item' ? explanation.paid?.became : undefined
  }
  await brand.desk('adjustPoints', { memberId: 'zhou', points: -14, reason: '兑换' })
  expect(await became()).toMatchObject({ code: 'partlyUsed', left: 6 })
  brand.cloud.clock.advance(800 * dayMs)
  expect(await became()).toMatchObject({ code: 'expired' })
  await brand.cloud.runJobs()
  expect(await became()).toMatchObject({ code: 'expired' })
})

test('nothing is booked, counted or taken by asking, and the calls are few', async () => {
  const { code, campaignId } = await launchedOn(brand, { budgetPoints: 100 })
  const before = [brand.all('entries').length, brand.all('budgets').find(({ _id }) => _id === campaignId)?.left]
  for (let times = 0; times < 3; times += 1) await explain(code(0))
  expect([brand.all('entries').length, brand.all('budgets').find(({ _id }) => _id === campaignId)?.left]).toEqual(
    before,
  )
  // Who asks, the member, what became of the item, the budget, and the look.
  expect(brand.cloud.calls.latest()[0]?.databaseCalls).toBeLessThanOrEqual(8)
  expect((await brand.scan('lin', code(0))).award?.points).toBe(10)
})

test('somebody who is no member is not answered about', async () => {
  expect(await brand.askDesk('explainScan', { memberId: 'nobody', code: 'x1' })).toMatchObject({
    ok: false,
    refusal: { code: 'memberUnknown' },
  })
})
