import { book } from '../../../domain/points/balance'
import type { Entry } from '../../../domain/points/ledger'
import { adjust } from '../../../domain/points/adjust'
import { debtDay } from '../../../domain/points/lots'
import { refund, spend } from '../../../domain/points/spend'
import { facts, holding, now, reason } from './a-balance'

const spent = (decided: ReturnType<typeof spend>): Entry => {
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.value
}
const graceDays = (days: number) => ({ code: 'graceDays', args: { days } }) as const
const forfeit = { code: 'forfeit', args: {} } as const

describe('given lots on three days', () => {
  const balance = holding(['2026-11-21', 20], ['2026-12-31', 5], ['2027-03-31', 100])

  test('when points are spent, then the lots that expire soonest give first, and are named', () => {
    const entry = spent(spend(balance, 30, facts))
    expect(entry.postings).toEqual([
      { account: 'member', points: -20, expiresOn: '2026-11-21' },
      { account: 'member', points: -5, expiresOn: '2026-12-31' },
      { account: 'member', points: -5, expiresOn: '2027-03-31' },
      { account: 'redeemed', points: 30 },
    ])
    expect(book(balance, entry)).toEqual(holding(['2027-03-31', 95]))
  })

  test('when everything is spent, then nothing is left; one more is refused with what there was', () => {
    expect(book(balance, spent(spend(balance, 125, facts))).lots).toEqual([])
    expect(spend(balance, 126, facts)).toEqual({ ok: false, refusal: { code: 'pointsShort', left: 125 } })
  })

  test('when a lot’s last day is over, then it counts no longer, whether or not the job has run', () => {
    const at = Date.parse('2026-11-22T00:00:00+08:00')
    expect(spend(balance, 106, { ...facts, at })).toEqual({ ok: false, refusal: { code: 'pointsShort', left: 105 } })
    const [first] = spent(spend(balance, 1, { ...facts, at })).postings
    expect(first).toEqual({ account: 'member', points: -1, expiresOn: '2026-12-31' })
    expect(spend(balance, 125, { ...facts, at: at - 1 }).ok).toBe(true)
  })
})

test('given a debt, when points are spent, then there are none', () => {
  expect(spend(holding([debtDay, -5]), 1, facts)).toEqual({ ok: false, refusal: { code: 'pointsShort', left: 0 } })
})

describe('given a spend from a lot that is over by now and one that is not', () => {
  const before = holding(['2026-11-30', 20], ['2027-03-31', 100])
  const spending = spent(spend(before, 30, facts))
  const after = book(before, spending)
  const back = (at: number, grace: typeof forfeit | ReturnType<typeof graceDays>, balance = after) => {
    const decided = refund(spending, balance, grace, { at, reason })
    if (!decided.ok) throw new Error(decided.refusal.code)
    return decided.value
  }

  test('when it is refunded in time, then the same lots have their points and old dates again', () => {
    const entry = back(now, forfeit)
    expect(entry).toMatchObject({ _id: 'order-1!', kind: 'refund', reverses: 'order-1', growth: 0 })
    expect(book(after, entry)).toEqual(before)
  })

  const later = Date.parse('2026-12-05T09:00:00+08:00')

  test('when a lot is past its day, then grace gives it some days from the refund', () => {
    const entry = back(later, graceDays(30))
    expect(entry.postings).toEqual([
      { account: 'redeemed', points: -30 },
      { account: 'member', points: 20, expiresOn: '2027-01-04' },
      { account: 'member', points: 10, expiresOn: '2027-03-31' },
    ])
    expect(entry.reason.inputs).toEqual({ grace: 'graceDays', forfeited: 0 })
  })

  test('when the policy forfeits, then what is past its day goes to what has expired, and the reason says how much', () => {
    const entry = back(later, forfeit)
    expect(entry.postings).toEqual([
      { account: 'redeemed', points: -30 },
      { account: 'member', points: 10, expiresOn: '2027-03-31' },
      { account: 'expired', points: 20 },
    ])
    expect(entry.reason.inputs).toEqual({ grace: 'forfeit', forfeited: 20 })
  })

  test('when the member owes points, then the debt is paid first', () => {
    const owing = holding([debtDay, -25])
    const entry = back(now, forfeit, owing)
    expect(book(owing, entry).lots).toEqual([{ expiresOn: '2027-03-31', points: 5 }])
  })

  test('when the entry is no spend, then there is nothing to refund', () => {
    const decided = refund({ ...spending, kind: 'expire' }, after, forfeit, { at: now, reason })
    expect(decided).toEqual({ ok: false, refusal: { code: 'notRefundable' } })
  })
})

describe('given an adjustment by hand', () => {
  const expiry = { code: 'endOfYear', args: { years: 1 } } as const
  test('when points are given, then they last as the rule says', () => {
    expect(adjust(holding(), 50, expiry, facts)).toMatchObject({
      value: {
        kind: 'adjust',
        postings: [
          { account: 'issued', points: -50 },
          { account: 'member', points: 50, expiresOn: '2027-12-31' },
        ],
      },
    })
  })

  test('when points are taken, then soonest first, back to the brand, and never below zero', () => {
    const balance = holding(['2026-12-31', 5], ['2027-03-31', 100])
    expect(adjust(balance, -6, expiry, facts)).toMatchObject({
      value: {
        postings: [
          { account: 'member', points: -5, expiresOn: '2026-12-31' },
          { account: 'member', points: -1, expiresOn: '2027-03-31' },
          { account: 'issued', points: 6 },
        ],
      },
    })
    expect(adjust(balance, -106, expiry, facts)).toEqual({ ok: false, refusal: { code: 'pointsShort', left: 105 } })
  })
})
