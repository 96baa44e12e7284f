import { book, emptyBalance, rebuild } from '../../../domain/points/balance'
import { debtDay } from '../../../domain/points/lots'
import { pend, release, revoke } from '../../../domain/points/pending'
import { facts, holding, now, reason } from './a-balance'

const expiry = { code: 'rollingMonths', args: { months: 3 } } as const
const { entry, pending } = pend(facts, { points: 40, growth: 15, releasesAt: now + 1000, expiry })
const waiting = book(emptyBalance, entry)

describe('given points earned for later', () => {
  test('then they are pending, and counted for nothing else', () => {
    expect(waiting).toEqual({ ...emptyBalance, pendingPoints: 40 })
    expect(pending).toEqual({
      _id: 'order-1',
      memberId: 'visitor-lin',
      at: now,
      points: 40,
      growth: 15,
      releasesAt: now + 1000,
      expiry,
      earnedFor: { rule: 'test', inputs: {} },
      sentence: '测试',
    })
  })

  test('when they are released, then they are usable with their growth, and last from then on', () => {
    const at = Date.parse('2027-01-02T08:00:00+08:00')
    const released = release(pending, waiting, { at, reason })
    expect(released).toMatchObject({ _id: 'order-1:settled', kind: 'release', releases: 'order-1', growth: 15 })
    const after = { points: 40, pendingPoints: 0, growth: 15, lots: [{ expiresOn: '2027-04-30', points: 40 }] }
    expect(book(waiting, released)).toEqual(after)
    expect(rebuild([released, entry])).toEqual(after)
  })

  test('when they are revoked, then nothing is left of them', () => {
    const revoked = revoke(pending, { at: now, reason })
    expect(revoked).toMatchObject({ _id: 'order-1:settled', kind: 'revoke', reverses: 'order-1', growth: 0 })
    expect(book(waiting, revoked)).toEqual(emptyBalance)
  })

  test('when the member owes points, then released ones pay the debt first', () => {
    const owing = { ...holding([debtDay, -30]), pendingPoints: 40 }
    expect(book(owing, release(pending, owing, { at: now, reason })).lots).toEqual([
      { expiresOn: '2027-02-28', points: 10 },
    ])
  })
})
