import fc from 'fast-check'
import { farewell } from '../../../domain/member/leave'
import type { Member } from '../../../domain/member/member'
import { maskPhone, phoneNumber } from '../../../domain/member/phone'
import { renamed } from '../../../domain/member/rename'
import { book, emptyBalance, imbalance, postedTo, type Balance } from '../../../domain/points/balance'
import { debtDay } from '../../../domain/points/lots'

const at = Date.UTC(2026, 10, 22)
const reason = { rule: 'left', version: 1, inputs: {}, sentence: '会员已注销' }
const memberWith = (balance: Partial<Balance>): Member => ({
  _id: 'oLin',
  number: '123456789015',
  nickname: '林小满',
  joinedAt: 1,
  consentVersion: '2026-11',
  ...emptyBalance,
  ...balance,
  nextExpiryOn: balance.lots?.[0]?.expiresOn ?? null,
  tier: 'tide',
  tierSince: 2,
  earnedTier: 'tide',
  growthMonths: [],
  termEndsAt: 9,
  grant: { tier: 'keeper', until: 9, reason: '老朋友林小满' },
  tierDueAt: 9,
  scans: { campaign: { day: '2026-11-01', today: 1, total: 3 } },
  birthday: { month: 2, day: 29, setOn: '2026-01-01' },
  city: '杭州',
  phone: { sealed: 's', codeHash: 'c', boundAt: 3 },
  avatarFileId: 'cloud://a',
  avatarPaths: ['avatars/a.jpg'],
  leavesAt: at,
})

describe('given a card whose person leaves', () => {
  test('then its points expire by an entry of their own and growth stays with the ledger', () => {
    const lots = [
      { expiresOn: '2026-12-31', points: 30 },
      { expiresOn: '2027-12-31', points: 12 },
    ]
    const { entry, card } = farewell(memberWith({ points: 42, growth: 130, lots }), 'gone-1', { at, reason })
    expect(entry).toMatchObject({ _id: 'gone-1:forfeit', memberId: 'gone-1', kind: 'expire' })
    expect(entry.postings).toEqual([
      { account: 'member', points: -30, expiresOn: '2026-12-31' },
      { account: 'member', points: -12, expiresOn: '2027-12-31' },
      { account: 'expired', points: 42 },
    ])
    expect(card).toEqual({
      _id: 'gone-1',
      number: '',
      nickname: '',
      joinedAt: 1,
      consentVersion: '2026-11',
      points: 0,
      pendingPoints: 0,
      growth: 130,
      lots: [],
      nextExpiryOn: null,
      tier: 'tide',
      tierSince: 2,
      earnedTier: 'tide',
      growthMonths: [],
      termEndsAt: null,
      grant: null,
      tierDueAt: null,
      scans: {},
      erasedAt: at,
    })
  })

  test('then what it owed is written off and not called expired', () => {
    const lots = [{ expiresOn: debtDay, points: -25 }]
    const { entry, card } = farewell(memberWith({ points: -25, lots }), 'gone-1', { at, reason })
    expect(entry.postings).toEqual([
      { account: 'member', points: 25, expiresOn: debtDay },
      { account: 'issued', points: -25 },
    ])
    expect(entry.reason.inputs).toEqual({ points: 0, owed: 25 })
    expect(card.points).toBe(0)
  })

  test('then whatever lots it had, the entry balances and leaves none', () => {
    const lot = fc.record({
      expiresOn: fc.constantFrom('2026-01-31', '2026-12-31', '2027-06-30', debtDay),
      points: fc.integer({ min: -500, max: 500 }).filter((points) => points !== 0),
    })
    fc.assert(
      fc.property(fc.uniqueArray(lot, { selector: ({ expiresOn }) => expiresOn, maxLength: 4 }), (drawn) => {
        const lots = drawn
          .map((each) => ({
            ...each,
            points: each.expiresOn === debtDay ? -Math.abs(each.points) : Math.abs(each.points),
          }))
          .sort((left, right) => (left.expiresOn < right.expiresOn ? -1 : 1))
        const points = lots.reduce((sum, each) => sum + each.points, 0)
        const before = memberWith({ points, lots })
        const { entry, card } = farewell(before, 'gone-1', { at, reason })
        expect(imbalance(entry.postings)).toBe(0)
        expect(postedTo('expired', entry.postings)).toBeGreaterThanOrEqual(0)
        expect(card.lots).toEqual([])
        expect(book(before, entry).points).toBe(0)
      }),
    )
  })
})

describe('a document under another name', () => {
  test('names the new id wherever the old one stood whole, also inside other ids and texts', () => {
    const document = {
      _id: 'oLin:checkin:2026-11-22!',
      memberId: 'oLin',
      reverses: 'oLin:checkin:2026-11-22',
      inputs: ['{"memberId":"oLin"}', 7, null, true],
      other: 'oLinda oLin-1 xoLin',
    }
    expect(renamed(document, 'oLin', 'gone-1')).toEqual({
      _id: 'gone-1:checkin:2026-11-22!',
      memberId: 'gone-1',
      reverses: 'gone-1:checkin:2026-11-22',
      inputs: ['{"memberId":"gone-1"}', 7, null, true],
      other: 'oLinda oLin-1 xoLin',
    })
  })
})

describe('a phone number', () => {
  test.each([
    ['13800138000', '138****8000'],
    ['+852 91234567', '+852 91****67'],
    ['1234567', '1****67'],
  ])('%s is shown as %s', (number, shown) => expect(maskPhone(number)).toBe(shown))

  test('carries its country in front unless it is from home', () => {
    expect(phoneNumber('86', '13800138000')).toBe('13800138000')
    expect(phoneNumber('852', '91234567')).toBe('+852 91234567')
  })
})
