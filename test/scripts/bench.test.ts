import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Member } from '../../domain/member/member'
import { bench } from '../../scripts/bench'
import type { Group } from '../../scripts/bench/group'
import { compared, inFlight, interleaved, quantile, rateOf } from '../../scripts/bench/measure'
import { openBenchBrand } from '../../scripts/bench/scan/brand'
import { databaseCalls } from '../../scripts/bench/scan/calls'
import { byHandBeside } from '../../scripts/bench/scan/door'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-test-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** A group that measures next to nothing, the way the real ones do. */
const tiny: Group = async ({ report, say }) => {
  const rate = await interleaved(
    [
      { name: 'ours', work: (items: number[]) => inFlight(2, items, async (item) => item + 1) },
      { name: 'by hand', work: (items: number[]) => items.map((item) => item + 1) },
    ],
    () => ({ material: Array.from({ length: 100 }, (_, item) => item), count: 100 }),
  )
  const row = { group: 'tiny', name: 'additions', unit: 'additions/s', baselineName: 'by hand' }
  report(compared(row, rate('ours'), rate('by hand'), 1_000_000))
  report({ group: 'tiny', name: 'calls', unit: 'calls', value: 5, target: '≤ 5', holds: true })
  say('tiny: nothing else was measured.')
}

const run = async (args: string[]) => {
  let printed = ''
  let refused = ''
  const errors = jest.spyOn(process.stderr, 'write').mockImplementation((text) => {
    refused += text.toString()
    return true
  })
  const broken: Group = () => Promise.reject(new Error('the disk is full'))
  const exitCode = await bench(args, { tiny, broken }, (text) => (printed += text))
  errors.mockRestore()
  return { exitCode, printed, refused }
}

describe('the bench command', () => {
  test('prints a row as it comes and writes well-formed records', async () => {
    const file = join(folder, 'rows.json')
    const { exitCode, printed } = await run(['--only', 'tiny', '--quick', '--json', file])
    expect(exitCode).toBe(0)
    expect(printed).toMatch(/tiny +additions +[\d,.]+ additions\/s ± \d+ % .* × by hand at [\d,.]+ +≥ 1000000 × MISSED/)
    expect(printed).toMatch(/tiny +calls +5 calls +≤ 5 holds/)
    expect(printed).toContain('tiny: nothing else was measured.')
    expect(printed).toContain('1 of 2 targets missed: tiny: additions.')
    const [row, counted, ...more] = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>[]
    expect(row).toMatchObject({ group: 'tiny', name: 'additions', unit: 'additions/s', holds: false })
    expect(row?.['value']).toBeGreaterThan(0)
    expect(row?.['ratio']).toBeCloseTo(Number(row?.['value']) / Number(row?.['baseline']))
    expect(counted).toEqual({ group: 'tiny', name: 'calls', unit: 'calls', value: 5, target: '≤ 5', holds: true })
    expect(more).toEqual([])
  })

  test('refuses a group it does not have, in one sentence, and measures nothing', async () => {
    const { exitCode, printed, refused } = await run(['--only', 'tiny,teleport'])
    expect(exitCode).toBe(2)
    expect(refused).toBe('There is no group "teleport": the groups are tiny, broken.\n')
    expect(printed).toBe('')
  })

  test('refuses an option it does not have', async () => {
    const { exitCode, refused } = await run(['--fast'])
    expect(exitCode).toBe(2)
    expect(refused).toContain("'--fast'")
  })

  test('goes on after a group that breaks, and says so with its exit code', async () => {
    const { exitCode, printed, refused } = await run(['--only', 'broken,tiny'])
    expect(exitCode).toBe(1)
    expect(refused).toContain('broken broke: Error: the disk is full')
    expect(printed).toContain('calls')
  })
})

test('rates are medians, with half the range as their spread', () => {
  expect(rateOf([100, 80, 120, 90, 110])).toEqual({ median: 100, spread: 20 })
  expect(quantile([5, 1, 4, 2, 3], 0.99)).toBe(5)
})

describe('what scans are compared with', () => {
  test('the scan by hand books what the door books', async () => {
    const brand = await openBenchBrand({ folder, filesFolder: folder, members: 3 })
    const byHand = byHandBeside(brand, join(folder, 'by-hand.sqlite'))
    // Enough for every member to rise two tiers.
    const requests = brand.requests(180)
    await inFlight(16, requests, brand.scan)
    const findings = byHand.scanTogether(requests)
    expect(findings.every(({ verdict }) => verdict === 'first')).toBe(true)
    for (const id of brand.visitorIds) {
      const booked = JSON.parse(brand.cloud.engine.read('members', id) ?? '') as Member
      const { tierSince: _since, ...byDoor } = booked
      expect(byHand.member(id)).toMatchObject(byDoor)
      expect(byDoor.tier).toBe('island')
    }
    expect(byHand.scanTogether(requests.slice(0, 2)).map(({ verdict }) => verdict)).toEqual([
      'seenBefore',
      'seenBefore',
    ])
    expect(byHand.scanTogether(brand.forgeries(1)).map(({ verdict }) => verdict)).toEqual(['notOurs'])
    byHand.close()
    await brand.close()
  })

  test('the counts of database calls hold on the embedded store', async () => {
    const brand = await openBenchBrand({ folder, filesFolder: folder, members: 3 })
    const counts: Record<string, number> = {}
    await databaseCalls(brand, 'embedded', { report: ({ name, value }) => (counts[name] = value) })
    expect(counts).toEqual({
      'database calls for a first scan, embedded': 5,
      'database calls for a code seen before, embedded': 5,
      'database calls for a forgery, embedded': 0,
    })
    await brand.close()
  })
})
