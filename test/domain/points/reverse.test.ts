import { book, emptyBalance } from '../../../domain/points/balance'
import type { Entry, Reason } from '../../../domain/points/ledger'
import { debtDay } from '../../../domain/points/lots'
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
    expect(reverse(earned, balance, 'onlyUnspent', { at, reason })).toEqual({
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
        growthAt: earned.at,
        reason: {
          ...reason,
          inputs: { operator: '周岚', policy: 'onlyUnspent', earned: 30, taken: 30, writtenOff: 0 },
        },
        reverses: '7-12',
      },
    })
  })

  test('when another lot is larger, then it does not stand in for the one that was filled', () => {
    const elsewhere = { points: 500, pendingPoints: 0, growth: 0, lots: [{ expiresOn: '2028-01-31', points: 500 }] }
    expect(reverse(earned, elsewhere, 'onlyUnspent', { at, reason })).toEqual({
      ok: false,
      refusal: { code: 'pointsSpent', left: 0 },
    })
  })
})

describe('given an earning that cannot be taken back', () => {
  test('when part of its points is gone, then it is refused with what is left', () => {
    const spent = { points: 29, pendingPoints: 0, growth: 25, lots: [{ expiresOn: '2027-11-30', points: 29 }] }
    expect(reverse(earned, spent, 'onlyUnspent', { at, reason })).toEqual({
      ok: false,
      refusal: { code: 'pointsSpent', left: 29 },
    })
  })

  test('when two of its postings filled one lot, then both must still be there', () => {
    const twice: Entry = { ...earned, postings: [...earned.postings, ...earned.postings] }
    const half = { points: 45, pendingPoints: 0, growth: 0, lots: [{ expiresOn: '2027-11-30', points: 45 }] }
    expect(reverse(twice, half, 'onlyUnspent', { at, reason })).toEqual({
      ok: false,
      refusal: { code: 'pointsSpent', left: 45 },
    })
  })

  test('when nothing was paid, then there is nothing to take back', () => {
    const unpaid: Entry = { ...earned, postings: [], growth: 0 }
    expect(reverse(unpaid, emptyBalance, 'onlyUnspent', { at, reason })).toEqual({
      ok: false,
      refusal: { code: 'notReversible' },
    })
  })

  test('when it is itself a reversal, then it stays: corrections are not corrected', () => {
    const taken = reverse(earned, book(emptyBalance, earned), 'onlyUnspent', { at, reason })
    if (!taken.ok) throw new Error(taken.refusal.code)
    expect(reverse(taken.value, book(emptyBalance, earned), 'onlyUnspent', { at, reason })).toEqual({
      ok: false,
      refusal: { code: 'notReversible' },
    })
  })
})

describe('given an earning of 30 of which 10 are still in its lot, and 8 in another', () => {
  const balance = {
    points: 18,
    pendingPoints: 0,
    growth: 25,
    lots: [
      { expiresOn: '2027-05-31', points: 8 },
      { expiresOn: '2027-11-30', points: 10 },
    ],
  }
  const taken = (policy: 'toZero' | 'allowNegative', from = balance) => {
    const decided = reverse(earned, from, policy, { at, reason })
    if (!decided.ok) throw new Error(decided.refusal.code)
    return decided.value
  }

  test('when only unspent points may be taken, then it is refused with what is left of them', () => {
    expect(reverse(earned, balance, 'onlyUnspent', { at, reason })).toEqual({
      ok: false,
      refusal: { code: 'pointsSpent', left: 10 },
    })
  })

  test('when it may go to zero, then other lots give too, and the rest is written off in the reason', () => {
    const entry = taken('toZero')
    expect(entry.postings).toEqual([
      { account: 'issued', points: 18 },
      { account: 'member', points: -10, expiresOn: '2027-11-30' },
      { account: 'member', points: -8, expiresOn: '2027-05-31' },
    ])
    expect(entry.reason.inputs).toMatchObject({ policy: 'toZero', earned: 30, taken: 18, writtenOff: 12 })
    expect(book(balance, entry)).toEqual(emptyBalance)
  })

  test('when it may go below zero, then the rest is owed and the reason says so', () => {
    const entry = taken('allowNegative')
    expect(entry.reason.inputs).toMatchObject({ policy: 'allowNegative', earned: 30, taken: 30, writtenOff: 0 })
    expect(book(balance, entry)).toEqual({ ...emptyBalance, points: -12, lots: [{ expiresOn: debtDay, points: -12 }] })
  })

  test('when nothing is left anywhere, then to zero takes nothing, and says so', () => {
    const entry = taken('toZero', { ...emptyBalance, growth: 25, lots: [] } as typeof balance)
    expect(entry.postings).toEqual([{ account: 'issued', points: 0 }])
    expect(entry.reason.inputs).toMatchObject({ taken: 0, writtenOff: 30 })
  })
})
