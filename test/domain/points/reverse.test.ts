import { book, emptyBalance } from '../../../domain/points/balance'
import type { Entry, Reason } from '../../../domain/points/ledger'
import { reverse } from '../../../domain/points/reverse'

const reason: Reason = { rule: 'mistake', version: 1, inputs: { operator: '周岚' }, sentence: '更正：重复发放' }
const at = 1_800_000_000_000
const earned: Entry = {
  _id: '7-12',
  kind: 'earn',
  memberId: 'visitor-lin',
  at: at - 1000,
  postings: [
    { account: 'issued', points: -30 },
    { account: 'member', points: 30, expiresOn: '2027-11-30' },
  ],
  growth: 25,
  reason: { rule: 'fixed', version: 3, inputs: {}, sentence: '扫码得积分' },
}

describe('given an earning whose points are still there', () => {
  const balance = book(emptyBalance, earned)

  test('when it is taken back, then every posting turns its sign, from the same lot, and growth goes too', () => {
    expect(reverse(earned, balance, at, reason)).toEqual({
      ok: true,
      value: {
        _id: '7-12!',
        kind: 'reverse',
        memberId: 'visitor-lin',
        at,
        postings: [
          { account: 'issued', points: 30 },
          { account: 'member', points: -30, expiresOn: '2027-11-30' },
        ],
        growth: -25,
        reason,
        reverses: '7-12',
      },
    })
  })

  test('when another lot is larger, then it does not stand in for the one that was filled', () => {
    const elsewhere = { points: 500, growth: 0, lots: [{ expiresOn: '2028-01-31', points: 500 }] }
    expect(reverse(earned, elsewhere, at, reason)).toEqual({ ok: false, refusal: { code: 'pointsSpent', left: 0 } })
  })
})

describe('given an earning that cannot be taken back', () => {
  test('when part of its points is gone, then it is refused with what is left', () => {
    const spent = { points: 29, growth: 25, lots: [{ expiresOn: '2027-11-30', points: 29 }] }
    expect(reverse(earned, spent, at, reason)).toEqual({ ok: false, refusal: { code: 'pointsSpent', left: 29 } })
  })

  test('when two of its postings filled one lot, then both must still be there', () => {
    const twice: Entry = { ...earned, postings: [...earned.postings, ...earned.postings] }
    const half = { points: 45, growth: 0, lots: [{ expiresOn: '2027-11-30', points: 45 }] }
    expect(reverse(twice, half, at, reason)).toEqual({ ok: false, refusal: { code: 'pointsSpent', left: 45 } })
  })

  test('when nothing was paid, then there is nothing to take back', () => {
    const unpaid: Entry = { ...earned, postings: [], growth: 0 }
    expect(reverse(unpaid, emptyBalance, at, reason)).toEqual({ ok: false, refusal: { code: 'notReversible' } })
  })

  test('when it is itself a reversal, then it stays: corrections are not corrected', () => {
    const taken = reverse(earned, book(emptyBalance, earned), at, reason)
    if (!taken.ok) throw new Error(taken.refusal.code)
    expect(reverse(taken.value, book(emptyBalance, earned), at, reason)).toEqual({
      ok: false,
      refusal: { code: 'notReversible' },
    })
  })
})
