import { book, emptyBalance, imbalance, rebuild } from '../../../domain/points/balance'
import type { Posting } from '../../../domain/points/ledger'

const earned = (points: number, expiresOn: string): Posting[] => [
  { account: 'issued', points: -points },
  { account: 'member', points, expiresOn },
]
const entry = (points: number, expiresOn: string, growth = 0) => ({ postings: earned(points, expiresOn), growth })

describe('given an empty card', () => {
  test('when points are earned, then they stand in a lot of their own day, and growth beside them', () => {
    expect(book(emptyBalance, entry(30, '2027-11-30', 20))).toEqual({
      points: 30,
      pendingPoints: 0,
      growth: 20,
      lots: [{ expiresOn: '2027-11-30', points: 30 }],
    })
  })

  test('when an entry books nothing, then nothing changes', () => {
    expect(book(emptyBalance, { postings: [], growth: 0 })).toEqual(emptyBalance)
  })
})

describe('given lots on several days', () => {
  const balance = rebuild([entry(10, '2027-03-31'), entry(20, '2027-01-31'), entry(5, '2027-02-28')])

  test('then they stand soonest first, whatever the order they came in', () => {
    expect(balance.lots).toEqual([
      { expiresOn: '2027-01-31', points: 20 },
      { expiresOn: '2027-02-28', points: 5 },
      { expiresOn: '2027-03-31', points: 10 },
    ])
    expect(balance.points).toBe(35)
  })

  test('when more is earned for a day that has a lot, then the lot grows and no second one is made', () => {
    const { lots } = book(balance, entry(7, '2027-02-28'))
    expect(lots.map(({ points }) => points)).toEqual([20, 12, 10])
  })

  test('when a lot is drawn down to nothing, then it is gone', () => {
    const { lots, points } = book(balance, entry(-5, '2027-02-28'))
    expect(lots.map(({ expiresOn }) => expiresOn)).toEqual(['2027-01-31', '2027-03-31'])
    expect(points).toBe(30)
  })

  test('when only other accounts are posted to, then the card stays as it was', () => {
    const postings: Posting[] = [
      { account: 'issued', points: -9 },
      { account: 'donated', points: 9 },
    ]
    expect(book(balance, { postings, growth: 0 })).toEqual(balance)
  })

  test('booking leaves the balance it was given as it was', () => {
    const before = structuredClone(balance)
    book(balance, entry(99, '2027-02-28', 9))
    expect(balance).toEqual(before)
  })
})

describe('a posting', () => {
  test('to a member must name its lot', () => {
    const nameless = { postings: [{ account: 'member' as const, points: 5 }], growth: 0 }
    expect(() => book(emptyBalance, nameless)).toThrow('names its lot')
  })

  test('is balanced by the others of its entry, or the imbalance says by how much not', () => {
    expect(imbalance(earned(30, '2027-11-30'))).toBe(0)
    expect(imbalance([{ account: 'issued', points: -30 }])).toBe(-30)
  })
})
