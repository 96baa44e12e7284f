import { book } from '../../../domain/points/balance'
import { expire } from '../../../domain/points/expire'
import { debtDay, expiringSoon, nextExpiryOn } from '../../../domain/points/lots'
import { facts, holding } from './a-balance'

const at = (text: string) => ({ ...facts, at: Date.parse(`${text}+08:00`) })

describe('given lots that end on three days', () => {
  const balance = holding(['2026-11-21', 20], ['2026-11-30', 5], ['2027-03-31', 100])

  test('when the last day is not over, then nothing expires until the brand’s midnight', () => {
    expect(expire(balance, at('2026-11-21T23:59:59.999'))).toBeNull()
    expect(expire(balance, at('2026-11-22T00:00:00'))?.postings).toEqual([
      { account: 'member', points: -20, expiresOn: '2026-11-21' },
      { account: 'expired', points: 20 },
    ])
  })

  test('when two lots are over, then one entry takes exactly what is unspent of both', () => {
    const entry = expire(balance, at('2026-12-01T03:00:00'))
    expect(entry).toMatchObject({ _id: 'visitor-lin:expire:2026-12-01', reason: { inputs: { points: 25, lots: 2 } } })
    const after = book(balance, entry!)
    expect(after).toEqual(holding(['2027-03-31', 100]))
    expect(expire(after, at('2026-12-01T03:00:00'))).toBeNull()
  })

  test('then the card is due next on the day of its first lot', () => {
    expect(nextExpiryOn(balance.lots)).toBe('2026-11-21')
    expect(nextExpiryOn([])).toBeNull()
  })
})

test('given a debt, then it never expires', () => {
  const owing = holding([debtDay, -5])
  expect(expire(owing, at('9000-01-01T00:00:00'))).toBeNull()
  expect(nextExpiryOn(owing.lots)).toBeNull()
})

describe('what a member is told ahead', () => {
  const { lots } = holding(
    ['2026-11-20', 1],
    ['2026-11-21', 2],
    ['2026-11-28', 3],
    ['2026-12-21', 4],
    ['2026-12-22', 5],
  )

  test('is every lot of the next thirty days with the days left and the notice it has reached', () => {
    expect(expiringSoon(lots, '2026-11-21')).toEqual([
      { expiresOn: '2026-11-21', points: 2, days: 0, notice: 1 },
      { expiresOn: '2026-11-28', points: 3, days: 7, notice: 7 },
      { expiresOn: '2026-12-21', points: 4, days: 30, notice: 30 },
    ])
  })
})
