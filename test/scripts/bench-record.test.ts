import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pageWith, recorded, type BenchRecord } from '../../scripts/bench/record'

const docs = join(__dirname, '..', '..', 'docs')
const page = readFileSync(join(docs, 'benchmarks.md'), 'utf8')

/** Without the white space and dashes that line a table up. */
const unaligned = (text: string) => text.replace(/[\s-]+/g, ' ')

const run = { measuredOn: '2026-11-29', machine: 'a machine', quick: false }
const row = { group: 'scan', name: 'through its door', unit: 'scans/s', value: 2512.4, spread: 14.6 }
const beside = { ...row, ratio: 0.7, baseline: 3589, baselineName: 'by hand', target: '≥ 0.5 ×', holds: true }

describe('the record of the benchmarks', () => {
  it('puts a group’s rows in the place of its older ones and keeps the other groups', () => {
    const older = recorded({}, [row, { ...row, group: 'mint', value: 1 }], run)
    const newer = recorded(older, [beside], { ...run, measuredOn: '2026-11-30', quick: true })
    expect(newer['scan']).toEqual({ measuredOn: '2026-11-30', machine: 'a machine', quick: true, rows: [beside] })
    expect(newer['mint']).toBe(older['mint'])
  })

  it('makes a line of each row: what was measured, beside what, against which target', () => {
    const made = pageWith(page, recorded({}, [beside, { ...row, target: '≥ 9 k', holds: false }], run))
    expect(made).toContain('**scan**, 2026-11-29, a full run; a machine')
    expect(made).toContain('| through its door | 2,512 scans/s ± 15 % | 0.70 × by hand at 3,589 | ≥ 0.5 × holds |')
    expect(made).toContain('| through its door | 2,512 scans/s ± 15 % |  | ≥ 9 k MISSED |')
  })

  it('is what the page shows: no figure there is typed by hand', () => {
    const file = join(docs, 'benchmarks.json')
    const record: BenchRecord = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
    expect(unaligned(pageWith(page, record))).toBe(unaligned(page))
  })
})
