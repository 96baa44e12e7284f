import { openBrand, type Brand } from '../../_support/brand'
import { mugFields, putOnSale } from '../../_support/mall'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

const latestOf = async (command: string) => (await brand.desk('listAudit', { command, limit: 1 })).lines[0]

test('a changed price of a reward on sale stands in the trail as it was and as it is', async () => {
  const { rewardId: id, version, variantIds } = await putOnSale(brand, 3)
  expect((await latestOf('saveReward'))?.changes).toEqual([])
  expect((await latestOf('publishReward'))?.changes).toEqual([{ field: 'state', from: '"draft"', to: '"live"' }])
  const variants = variantIds.map((variantId) => ({ id: variantId, choices: [] }))
  await brand.desk('saveReward', { ...mugFields, id, version, variants, points: 120, title: '青屿大马克杯' })
  const line = await latestOf('saveReward')
  expect(line?.changes.filter(({ field }) => field !== 'variants')).toEqual([
    { field: 'title', from: '"青屿马克杯"', to: '"青屿大马克杯"' },
    { field: 'points', from: '100', to: '120' },
  ])
})

test('a launch and a batch that is frozen stand there with the state before', async () => {
  const batch = await brand.mint(20)
  await brand.launch(batch.id, { reward: { code: 'fixed', args: { points: 20 } } })
  expect((await latestOf('launchCampaign'))?.changes).toEqual([{ field: 'state', from: '"draft"', to: '"live"' }])
  const { version } = (await brand.desk('getBatch', { batchId: batch.id })).batch
  await brand.desk('freezeBatch', { batchId: batch.id, version })
  expect((await latestOf('freezeBatch'))?.changes).toEqual([{ field: 'state', from: '"active"', to: '"frozen"' }])
})

test('a longer text is kept by its beginning, and a save that changed nothing has no change', async () => {
  const { rewardId: id, version, variantIds } = await putOnSale(brand, 3)
  const variants = variantIds.map((variantId) => ({ id: variantId, choices: [] }))
  const fields = { ...mugFields, id, variants }
  const { reward } = await brand.desk('saveReward', { ...fields, version, description: '长'.repeat(1_900) })
  const [change] = (await latestOf('saveReward'))?.changes.filter(({ field }) => field === 'description') ?? []
  expect([change?.from, change?.to.length]).toEqual(['"白瓷，350 毫升。"', 200])
  await brand.desk('saveReward', { ...fields, version: reward.version, description: '长'.repeat(1_900) })
  expect((await latestOf('saveReward'))?.changes.filter(({ field }) => field !== 'variants')).toEqual([])
})
