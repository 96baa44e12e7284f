import { carriedOutWithinMs } from '../../../domain/approval/life'
import { wholeBrand } from '../../../domain/operator/abilities'
import { insist } from '../../_support/brand'
import { openSessionWith } from '../../_support/callers'
import { memberWith, putOnSale, redeemed } from '../../_support/mall'
import { decided, openApproving, requestId, shown, stateOf, waiting, type Approving } from './approving'

let at: Approving
beforeEach(async () => (at = await openApproving()))
afterEach(() => at.brand.close())

/** Some orders that nobody has packed, as the timer made them. */
async function placed(count: number) {
  const mug = await putOnSale(at.brand, count)
  const buyer = await memberWith(at.brand, `buyer-${count}`, 1_000)
  for (let order = 0; order < count; order += 1) {
    await redeemed(at.brand, buyer, mug)
    at.brand.cloud.clock.advance(1_000)
  }
  at.brand.cloud.clock.advance(2 * 60_000)
  await at.brand.cloud.runJobs()
}

test('recipients leave the house once somebody else said yes: fetched by whoever asked, marked, for a day', async () => {
  const { brand, wen, lu } = at
  await placed(3)
  const input = { state: 'placed' as const, to: brand.cloud.clock.now() }
  const id = requestId()
  const approvalId = waiting(await wen('exportOrders', input, id))
  expect(await shown(lu, approvalId)).toMatchObject({
    kind: 'exportOfPeople',
    amount: 3,
    effects: expect.arrayContaining([{ fact: 'orders', before: null, after: 3 }]) as unknown,
  })
  const { approval } = insist(await lu('decideApproval', decided(approvalId)))
  expect(approval).toMatchObject({ state: 'approved', collect: null })
  expect(JSON.stringify(approval)).not.toMatch(/收货|csv/)
  // Orders that come later are not on it.
  await placed(2)
  const sheet = insist(await wen('exportOrders', input, id))
  expect(sheet.count).toBe(3)
  const lines = sheet.csv.trim().split('\r\n')
  expect(lines).toHaveLength(4)
  expect(lines[0]).toContain('导出标记,快递公司,运单号')
  for (const line of lines.slice(1)) expect(line).toMatch(/wen \d{4}-\d\d-\d\d \d\d:\d\d:\d\d，lu复核/)
  expect(stateOf(brand, approvalId)).toBe('done')
  expect(insist(await wen('exportOrders', input, id)).count).toBe(3)

  brand.cloud.clock.advance(carriedOutWithinMs + 1)
  const token = await openSessionWith(brand, 'wen-again', [{ role: 'admin', scope: wholeBrand }])
  const late = await brand.askDesk('getApproval', { approvalId }, { token })
  expect(insist(late).approval.collect).toBeNull()
})

test('a day later it can be fetched no more', async () => {
  const { brand, wen, lu } = at
  await placed(1)
  const input = { state: 'placed' as const, to: brand.cloud.clock.now() }
  const id = requestId()
  const approvalId = waiting(await wen('exportOrders', input, id))
  insist(await lu('decideApproval', decided(approvalId)))
  insist(await wen('exportOrders', input, id))
  await brand.cloud.platform.store.updateIf(
    'approvals',
    approvalId,
    {},
    { set: { expiresAt: brand.cloud.clock.now() - 1 } },
  )
  expect(await wen('exportOrders', input, id)).toMatchObject({ refusal: { code: 'approvalOver', state: 'done' } })
})

test('an export that has grown since is not what was approved', async () => {
  const { brand, wen, lu } = at
  await placed(1)
  const input = { state: 'placed' as const }
  const id = requestId()
  const approvalId = waiting(await wen('exportOrders', input, id))
  insist(await lu('decideApproval', decided(approvalId)))
  await placed(2)
  expect(await wen('exportOrders', input, id)).toMatchObject({ refusal: { code: 'approvalOver', state: 'failed' } })
  expect(await shown(lu, approvalId)).toMatchObject({ outcome: { code: 'changedMeanwhile' } })
  expect(brand.all('requests').filter(({ _id }) => _id === `wen:${id}`)).toEqual([])
})
