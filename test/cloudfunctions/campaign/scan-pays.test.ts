import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'

const fixed = { code: 'fixed', args: { points: 10 } }

/** What the home screen promises to a guest, and to a member of the lowest tier, by what there is to be paid by. */
const cases: [name: string, prepare: (brand: Brand) => Promise<unknown>, pays: boolean][] = [
  ['no campaign at all', async () => undefined, false],
  ['one that runs', async (brand) => brand.launch((await brand.mint(1)).id, { reward: fixed }), true],
  [
    'one that has not begun',
    async (brand) => brand.launch((await brand.mint(1)).id, { opensAt: brand.cloud.clock.now() + dayMs }),
    false,
  ],
  [
    'one that is over',
    async (brand) => {
      await brand.launch((await brand.mint(1)).id, { closesAt: brand.cloud.clock.now() + dayMs })
      brand.cloud.clock.advance(dayMs)
    },
    false,
  ],
  [
    'one that is paused',
    async (brand) => {
      const { id } = await brand.launch((await brand.mint(1)).id, { reward: fixed })
      await brand.desk('pauseCampaign', { campaignId: id, version: 2 })
    },
    false,
  ],
  [
    'one whose budget is used up',
    async (brand) => {
      const batch = await brand.mint(9)
      await brand.launch(batch.id, { reward: fixed, budgetPoints: 30, tierMultiplied: false })
      await brand.join('spends')
      for (let serial = 0; serial < 3; serial += 1) await brand.scan('spends', brand.codeOf(batch.number, serial))
      expect((await brand.scan('spends', brand.codeOf(batch.number, 3))).unpaid).toEqual({ reason: 'budgetSpent' })
    },
    false,
  ],
]

/** Ends what the seed has launched. */
async function endAll(brand: Brand): Promise<void> {
  for (const { _id, state, version } of brand.all('campaigns'))
    if (state === 'live') await brand.desk('endCampaign', { campaignId: _id, version })
}

test.each(cases)('with %s', async (_name, prepare, pays) => {
  const brand = await openBrand()
  await endAll(brand)
  await prepare(brand)
  brand.cloud.clock.advance(configurationMaxAgeMs)
  await brand.join('member')
  for (const visitor of ['guest', 'member']) {
    const home = insist(await brand.visit(visitor, 'member', 'home', {}))
    expect([home.scanPays, home.campaigns.length > 0]).toEqual([pays, pays])
  }
  await brand.close()
})

test('one that is kept for a higher tier pays neither a guest nor whoever has just joined', async () => {
  const brand = await openBrand()
  await endAll(brand)
  const { id } = await brand.launch((await brand.mint(1)).id, { reward: fixed })
  const { program: fields } = await brand.desk('getProgram', {})
  const tiers = fields.tiers.map((tier) =>
    tier.code === 'keeper'
      ? { ...tier, benefits: [...tier.benefits, { code: 'exclusiveCampaigns', args: { ids: [id] } }] }
      : tier,
  )
  await brand.desk('saveProgram', { ...fields, tiers, droppedTiers: [] })
  brand.cloud.clock.advance(configurationMaxAgeMs)
  const home = insist(await brand.visit('guest', 'member', 'home', {}))
  expect([home.scanPays, home.campaigns.length]).toEqual([false, 1])
  await brand.close()
})
