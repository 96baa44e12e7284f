import { openBrand } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'
import { crashingAt } from './crashing'
import { ordersOn } from './bookings'
import { spendingPromises } from './spending'

describe('points', () => spendingPromises('embedded'))

describe('a crash between any two database calls of a spend', () => {
  it('leaves it whole or not at all, and the next try books it once', async () => {
    const brand = await openBrand()
    await brand.join('visitor-lin')
    await brand.desk('adjustPoints', { memberId: 'visitor-lin', points: 100, reason: '开业送积分' })
    const { platform } = brand.cloud
    // Read the card, create the entry, write the card, and the commit, whose answer is lost.
    for (const call of [0, 1, 2, 3]) {
      const crashing = ordersOn({ now: platform.now, store: crashingAt(platform.store, call) })
      await expect(crashing.spend('visitor-lin', 10, `order-${call}`)).rejects.toThrow('crashed')
      expect(faultsInLedger(brand)).toEqual([])
      const again = await ordersOn(platform).spend('visitor-lin', 10, `order-${call}`)
      expect(again).toBe(call === 3 ? 'exists' : 'done')
    }
    const { card } = await brand.desk('findMember', { numberOrId: 'visitor-lin' })
    expect(card.points).toBe(60)
    await brand.close()
  })
})
