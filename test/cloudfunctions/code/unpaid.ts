import { dayMs, hourMs, nextDayAt } from '../../../domain/calendar'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'

/** Why a genuine item does not pay, and how it pays after all: the promises that hold on either adapter. */
export function unpaidPromises(adapter: BrandOptions['adapter']): void {
  let brand: Brand
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    await brand.join('visitor-lin', '林小满')
    await brand.join('visitor-chen', '陈屿')
  })
  afterAll(() => brand.close())

  const settled = () => brand.cloud.clock.advance(configurationMaxAgeMs)
  /** A batch of its own, in a campaign of its own, and its codes by serial. */
  async function launched(fields: Parameters<Brand['launch']>[1], size = 20) {
    const batch = await brand.mint(size)
    const campaign = await brand.launch(batch.id, fields)
    settled()
    return { campaignId: campaign.id, batch, code: (serial: number) => brand.codeOf(batch.number, serial) }
  }
  const command = async (name: 'pauseCampaign' | 'resumeCampaign' | 'endCampaign', campaignId: string) => {
    const { campaign } = await brand.desk('getCampaign', { campaignId })
    await brand.desk(name, { campaignId, version: campaign.version })
    settled()
  }
  const unpaid = (reason: string, facts: object = {}) => ({ genuine: true, award: null, unpaid: { reason, ...facts } })

  describe('given a visitor without a card', () => {
    it('says genuine, and pays the same person once they have joined', async () => {
      const { code } = await launched({})
      expect(await brand.scan('visitor-new', code(0))).toMatchObject({
        verdict: 'first',
        card: null,
        ...unpaid('notMember', { pointsMin: 10, pointsMax: 10 }),
      })
      await brand.join('visitor-new', '新朋友')
      const found = await brand.scan('visitor-new', code(0))
      expect(found).toMatchObject({ verdict: 'first', unpaid: null, award: { points: 10 }, card: { points: 10 } })
      expect(found.award?.entryId).toMatch(/-0\+$/)
      const again = await brand.scan('visitor-new', code(0))
      expect(again).toMatchObject({
        verdict: 'seenBefore',
        unpaid: { reason: 'alreadyPaid', byYou: true, points: 10 },
        first: { byYou: true, byMember: true, paid: true, times: 1, yours: 1 },
      })
    })

    it('lets a member claim the item, once, and tells later scanners that it is paid', async () => {
      const { code } = await launched({})
      await brand.scan('stranger', code(0))
      const claimed = await brand.scan('visitor-lin', code(0), { requestId: 'request-claim' })
      expect(claimed).toMatchObject({
        verdict: 'seenBefore',
        award: { points: 10 },
        first: { byYou: false, byMember: false, by: '', times: 2, yours: 1 },
      })
      const late = await brand.scan('visitor-chen', code(0))
      expect(late).toMatchObject({
        award: null,
        unpaid: { byYou: false, points: 0 },
        first: { byMember: false, paid: false, times: 3, yours: 1 },
      })
      // Not a member either, and still it is the payment that matters: joining would bring nothing.
      expect(await brand.scan('stranger', code(0))).toMatchObject({
        unpaid: { reason: 'alreadyPaid', byYou: false },
        first: { byYou: true, times: 3, yours: 1 },
      })
    })

    it('answers a repeated claim alike, although that very claim has used up the day', async () => {
      const { code } = await launched({ limits: [{ code: 'perDay', args: { times: 1 } }] })
      await brand.scan('stranger', code(0))
      const claimed = await brand.scan('visitor-lin', code(0), { requestId: 'request-day' })
      expect(claimed.award?.points).toBe(10)
      expect(await brand.scan('visitor-lin', code(0), { requestId: 'request-day' })).toEqual(claimed)
    })
  })

  describe('given a visitor without a card who scanned and left', () => {
    it('says on every visit that the points wait, as the first time', async () => {
      const { code } = await launched({})
      for (let visit = 0; visit < 3; visit += 1) {
        expect(await brand.scan('visitor-back', code(0))).toMatchObject({
          verdict: 'first',
          first: null,
          ...unpaid('notMember', { pointsMin: 10, pointsMax: 10 }),
        })
        brand.cloud.clock.advance(dayMs / 2)
      }
      expect(await brand.scan('visitor-else', code(0))).toMatchObject({
        verdict: 'seenBefore',
        first: { byYou: false, byMember: false, times: 4, yours: 1 },
        ...unpaid('notMember', { pointsMin: 10, pointsMax: 10 }),
      })
    })

    it('says what a draw gives at least and at most, and promises nothing to a code that won nothing', async () => {
      const prizes = [
        { points: 888, winners: 1 },
        { points: 88, winners: 1 },
      ]
      const { code } = await launched({ reward: { code: 'odds', args: { prizes, otherwise: 0 } } }, 8)
      const told = []
      for (let serial = 0; serial < 8; serial += 1) told.push((await brand.scan('stranger', code(serial))).unpaid)
      expect(told.filter((each) => each?.reason === 'noPrize')).toHaveLength(6)
      const waits = { reason: 'notMember', pointsMin: 88, pointsMax: 888 }
      expect(told.filter((each) => each?.reason === 'notMember')).toEqual([waits, waits])
      const all = await launched({ reward: { code: 'odds', args: { prizes, otherwise: 8 } } }, 8)
      expect((await brand.scan('stranger', all.code(0))).unpaid).toEqual({ ...waits, pointsMin: 8 })
    })

    it('promises nothing that the budget cannot pay', async () => {
      const { code } = await launched({ budgetPoints: 10 })
      await brand.scan('visitor-lin', code(0))
      expect((await brand.scan('stranger', code(1))).unpaid).toEqual({ reason: 'budgetSpent' })
    })
  })

  describe('given no campaign that pays', () => {
    it('says there is none, and pays once there is', async () => {
      const batch = await brand.mint(5)
      const code = brand.codeOf(batch.number, 0)
      expect(await brand.scan('visitor-lin', code)).toMatchObject(unpaid('noCampaign'))
      const repeated = await brand.scan('visitor-lin', code)
      expect(repeated).toMatchObject({ verdict: 'first', unpaid: { reason: 'noCampaign' }, first: null })
      const other = await brand.scan('visitor-chen', code)
      expect(other).toMatchObject({
        verdict: 'seenBefore',
        unpaid: { reason: 'noCampaign' },
        first: { times: 2, yours: 1 },
      })
      await brand.launch(batch.id, {})
      settled()
      expect(await brand.scan('visitor-lin', code)).toMatchObject({ verdict: 'first', award: { points: 10 } })
    })

    it('says when it opens, and pays from that moment', async () => {
      const opensAt = brand.cloud.clock.now() + hourMs
      const { code } = await launched({ opensAt, closesAt: opensAt + dayMs })
      const early = await brand.scan('visitor-lin', code(0))
      expect(early.unpaid).toEqual({ reason: 'campaignNotOpen', opensAt })
      brand.cloud.clock.advance(hourMs)
      expect(await brand.scan('visitor-lin', code(0))).toMatchObject({ award: { points: 10 } })
    })

    it('waits while it is paused, and pays once it is resumed', async () => {
      const { campaignId, code } = await launched({})
      await command('pauseCampaign', campaignId)
      expect(await brand.scan('visitor-lin', code(0))).toMatchObject(unpaid('campaignPaused'))
      await command('resumeCampaign', campaignId)
      expect(await brand.scan('visitor-lin', code(0))).toMatchObject({ award: { points: 10 } })
    })

    it('is over when its time is up, and when it is ended', async () => {
      const closesAt = brand.cloud.clock.now() + hourMs
      const { code } = await launched({ closesAt })
      expect(await brand.scan('visitor-lin', code(0))).toMatchObject({ award: { points: 10 } })
      brand.cloud.clock.advance(hourMs)
      expect(await brand.scan('visitor-lin', code(1))).toMatchObject(unpaid('campaignOver', { closesAt }))
      const ended = await launched({})
      await command('endCampaign', ended.campaignId)
      expect(await brand.scan('visitor-lin', ended.code(0))).toMatchObject({ unpaid: { reason: 'campaignOver' } })
    })
  })

  describe('given a member who has reached a limit', () => {
    it('pays the same code after the brand’s midnight', async () => {
      const { code } = await launched({ limits: [{ code: 'perDay', args: { times: 2 } }] })
      for (const serial of [0, 1]) expect((await brand.scan('visitor-lin', code(serial))).award?.points).toBe(10)
      expect(await brand.scan('visitor-lin', code(2))).toMatchObject(unpaid('dayLimitReached', { times: 2 }))
      expect((await brand.scan('visitor-chen', code(3))).award?.points).toBe(10)
      const { clock } = brand.cloud
      clock.advance(nextDayAt(clock.now()) - clock.now())
      expect(await brand.scan('visitor-lin', code(2))).toMatchObject({ verdict: 'first', award: { points: 10 } })
    })

    it('pays no more than the campaign gives one member in all', async () => {
      const { code } = await launched({ limits: [{ code: 'inAll', args: { times: 1 } }] })
      await brand.scan('visitor-lin', code(0))
      brand.cloud.clock.advance(3 * dayMs)
      expect(await brand.scan('visitor-lin', code(1))).toMatchObject(unpaid('totalLimitReached', { times: 1 }))
    })
  })

  describe('given a budget', () => {
    it('is spent to the last point that makes a whole payment', async () => {
      const { code } = await launched({ budgetPoints: 25 })
      const awards = []
      for (const serial of [0, 1, 2]) awards.push((await brand.scan('visitor-lin', code(serial))).award?.points ?? 0)
      expect(awards).toEqual([10, 10, 0])
      expect(await brand.scan('visitor-lin', code(3))).toMatchObject(unpaid('budgetSpent'))
    })
  })

  describe('given a draw', () => {
    it('has exactly the promised winners among all codes, and costs exactly what the desk was shown', async () => {
      const size = 40
      const prizes = [
        { points: 300, winners: 2 },
        { points: 50, winners: 5 },
      ]
      const { code, campaignId, batch } = await launched(
        { reward: { code: 'odds', args: { prizes, otherwise: 3 } } },
        size,
      )
      for (let serial = 0; serial < size; serial += 1) await brand.scan('visitor-lin', code(serial))
      const awards = brand
        .all('entries')
        .flatMap(({ scan }) => (scan?.batchId === batch.id && scan.award ? [scan.award] : []))
      const winners = (points: number) => awards.filter((award) => award.basePoints === points && award.prize).length
      expect([winners(300), winners(50)]).toEqual([2, 5])
      expect(awards.filter((award) => award.basePoints === 3 && !award.prize)).toHaveLength(size - 7)
      const { cost } = await brand.desk('getCampaign', { campaignId })
      expect(awards.reduce((sum, award) => sum + award.points, 0)).toBe(cost.pointsMax)
      expect(cost).toMatchObject({ codes: size, winners: 7, pointsMax: 949 })
    })

    it('tells the others that they won nothing', async () => {
      const reward = { code: 'odds', args: { prizes: [{ points: 99, winners: 1 }], otherwise: 0 } }
      const { code } = await launched({ reward }, 6)
      const found = []
      for (let serial = 0; serial < 6; serial += 1) found.push(await brand.scan('visitor-lin', code(serial)))
      expect(found.flatMap(({ award }) => (award ? [[award.points, award.prize]] : []))).toEqual([[99, true]])
      expect(found.filter(({ unpaid: why }) => why?.reason === 'noPrize')).toHaveLength(5)
    })
  })

  it('leaves books in which every entry is balanced and every card is what its entries come to', () => {
    expect(brand.all('entries').length).toBeGreaterThan(60)
    expect(faultsInLedger(brand)).toEqual([])
  })
}
