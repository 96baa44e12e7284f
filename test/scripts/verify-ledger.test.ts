import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simulateYear, seededChance } from '../../scripts/bench/points/year'
import { openBenchBrand } from '../../scripts/bench/scan/brand'
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

test('a folder without a ledger, or an option it does not have, is refused', () => {
  expect(quietly(join(folder, 'nowhere'))).toBe(2)
  expect(quietly('--fast')).toBe(2)
})
