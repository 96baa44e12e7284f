import { addFigures, figuresOf, noFigures } from '../../../domain/campaign/figures'
import type { Award, Entry, ScanFacts } from '../../../domain/points/ledger'
import { now } from './a-campaign'

const hour = Date.parse('2026-11-21T15:00:00+08:00')
const award: Award = {
  points: 22,
  basePoints: 20,
  multiplierPercent: 110,
  prize: false,
  pointsAfter: 22,
  growthAfter: 120,
  tierBefore: 'tide',
  tierAfter: 'tide',
}
const scan: ScanFacts = {
  batchId: '12',
  serial: 7,
  productId: 'p-tea',
  campaignId: 'c-autumn',
  where: '浙江省杭州市',
  requestId: 'request-0001',
  award,
}
const entry = (more: Partial<Entry> = {}): Entry => ({
  _id: '12-7',
  kind: 'earn',
  memberId: 'visitor-lin',
  at: now,
  postings: [],
  growth: 20,
  reason: { rule: 'fixed', version: 3, inputs: {}, sentence: '扫码得积分' },
  scan,
  ...more,
})
const counted = (figures: { scans: number; paid: number; points: number }) => ({
  campaignId: 'c-autumn',
  batchId: '12',
  hour,
  figures,
})

describe('what an entry adds to its campaign’s figures', () => {
  test('a paid first scan: one scan, one payment, its points, in its hour', () => {
    expect(figuresOf(entry())).toEqual(counted({ scans: 1, paid: 1, points: 22 }))
  })

  test('an unpaid first scan: one scan', () => {
    expect(figuresOf(entry({ scan: { ...scan, award: null } }))).toEqual(counted({ scans: 1, paid: 0, points: 0 }))
  })

  test('the payment of an item that was scanned before: no second scan of it', () => {
    expect(figuresOf(entry({ _id: '12-7+' }))).toEqual(counted({ scans: 0, paid: 1, points: 22 }))
  })

  test('a scan without a campaign: one scan of its batch', () => {
    expect(figuresOf(entry({ scan: { ...scan, campaignId: null, award: null } }))).toEqual({
      ...counted({ scans: 1, paid: 0, points: 0 }),
      campaignId: null,
    })
  })

  test('a reversal, an entry that is no scan: nothing', () => {
    expect(figuresOf(entry({ kind: 'reverse' }))).toBeNull()
    expect(figuresOf(entry({ scan: undefined }))).toBeNull()
  })

  test('adds up', () => {
    const one = { scans: 1, paid: 1, points: 22 }
    expect(addFigures(addFigures(noFigures, one), { scans: 1, paid: 0, points: 0 })).toEqual({
      scans: 2,
      paid: 1,
      points: 22,
    })
  })
})
