import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simulateYear, seededChance } from '../../scripts/bench/points/year'
import { openBenchBrand } from '../../scripts/bench/scan/brand'
import { openBrand } from '../_support/brand'
import { memberWith, putOnSale, redeemed } from '../_support/mall'
import { verify, verifyLedger } from '../../scripts/verify-ledger'

const folder = mkdtempSync(join(tmpdir(), 'mashang-year-'))
afterAll(() => rmSync(folder, { recursive: true }))

const quietly = (folderName: string): number => {
  const streams = [process.stdout, process.stderr].map((stream) => jest.spyOn(stream, 'write').mockReturnValue(true))
  const exitCode = verify([folderName])
  for (const stream of streams) stream.mockRestore()
  return exitCode
}

test('a year of members ends with books that agree, and one wrong point is found', async () => {
  const expiry = { code: 'rollingMonths', args: { months: 2 } } as const
  const brand = await openBenchBrand({ folder, filesFolder: folder, members: 100, expiry })
  const year = await simulateYear(brand, 12, seededChance(7))
  expect(year.events).toBeGreaterThan(1_000)
  expect(year.expired).toBeGreaterThan(50)
  expect(year.released).toBeGreaterThan(20)
  const { engine, platform } = brand.cloud
  const verdict = verifyLedger(engine)
  expect(verdict).toMatchObject({ members: 100, faults: 0, named: [] })
  expect(Object.values(verdict.sums).reduce((sum, points) => sum + points, 0)).toBe(0)
  expect(verdict.sums.expired).toBeGreaterThan(0)
  expect(verdict.sums.redeemed).toBeGreaterThan(0)
  await platform.store.updateIf('members', 'bench-member-7', {}, { increase: { points: 1 } })
  await brand.close()
  expect(quietly(folder)).toBe(1)
}, 120_000)

test('orders are counted against their stock, and one unit too few or too many is found', async () => {
  const brand = await openBrand()
  const { engine, platform } = brand.cloud
  const lot = await putOnSale(brand, 5)
  await memberWith(brand, 'lin', 1_000)
  const orders = [await redeemed(brand, 'lin', lot), await redeemed(brand, 'lin', lot)]
  await brand.cloud.runJobs()
  await redeemed(brand, 'lin', lot)
  await brand.desk('refundOrder', { orderId: orders[0]!.order.id, reason: '不想要了', restock: true })
  expect(verifyLedger(engine).named).toEqual([])
  await brand.cloud.runJobs()
  expect(verifyLedger(engine).named).toEqual([])
  const [segment] = brand.all('stocks').filter(({ rewardId }) => rewardId === lot.rewardId)
  const name = `${lot.rewardId}:${lot.variantIds[0]}`
  const changed = async (increase: { left?: number; sold?: number }) => {
    await platform.store.updateIf('stocks', segment!._id, {}, { increase })
    return verifyLedger(engine).named
  }
  expect(await changed({ left: 1 })).toEqual([`${name} has 6 units, and 5 were put in`])
  expect(await changed({ sold: -1 })).toEqual([`${name} has 2 orders for 1 units that went`])
  expect(await changed({ left: -3, sold: 3 })).toEqual([`${name} counts 4 units sold, to 3 orders`])
  await brand.close()
})

test('a folder without a ledger, or an option it does not have, is refused', () => {
  expect(quietly(join(folder, 'nowhere'))).toBe(2)
  expect(quietly('--fast')).toBe(2)
})
