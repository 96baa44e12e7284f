import type { Sent } from '../../../contract'
import { openBrand, type Brand } from '../../_support/brand'
import { mugFields } from '../../_support/mall'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

const cup: Sent<'ops', 'saveReward'> = {
  ...mugFields,
  specifications: [{ name: '颜色', values: ['白', '蓝'] }],
  variants: [{ choices: ['白'] }, { choices: ['蓝'] }],
}
const plain = { specifications: [], variants: [{ choices: [] }] }
const refused = (refusal: object) => ({ ok: false, refusal })

test.each<[string, Partial<typeof cup>, object]>([
  ['of no category', { category: 'nowhere' }, { code: 'categoryUnknown' }],
  ['that ends as it begins', { opensAt: 5_000, closesAt: 5_000 }, { code: 'rewardIncomplete', missing: 'window' }],
  ['with a colour it has not', { variants: [{ choices: ['红'] }] }, { code: 'rewardIncomplete', missing: 'variants' }],
  ['with codes in two colours', { kind: 'secret' }, { code: 'rewardIncomplete', missing: 'variants' }],
  ['that is virtual and gives nothing', { kind: 'virtual', ...plain }, { code: 'rewardIncomplete', missing: 'gift' }],
  [
    'that is sent and gives something',
    { gift: { code: 'makeUpCards', args: { cards: 1 } } },
    { code: 'rewardIncomplete', missing: 'gift' },
  ],
  [
    'with one rule twice',
    { rules: [1, 2].map((times) => ({ code: 'perMember', args: { times } })) },
    { code: 'ruleArgumentRefused', rule: 'perMember' },
  ],
  ['with a rule there is not', { rules: [{ code: 'perWeek', args: {} }] }, { code: 'ruleUnknown', rule: 'perWeek' }],
])('a reward %s is not saved', async (_what, fields, refusal) => {
  const before = brand.all('rewards').length
  expect(await brand.askDesk('saveReward', { ...cup, ...fields })).toMatchObject(refused(refusal))
  expect(brand.all('rewards')).toHaveLength(before)
})

test('a reward keeps its kind and what was ever stocked, and what was stocked can be put on sale', async () => {
  const { reward } = await brand.desk('saveReward', cup)
  const [white, blue] = reward.variants.map(({ id, choices }) => ({ id, choices }))
  if (!white || !blue) throw new Error('the cup has two colours')
  const publish = (version: number) => brand.askDesk('publishReward', { rewardId: reward.id, version })
  expect(await publish(reward.version)).toEqual(refused({ code: 'rewardIncomplete', missing: 'stock' }))
  const stock = (units: number) =>
    brand.desk('adjustStock', { rewardId: reward.id, variantId: white.id, units, reason: '盘点' })
  expect(await stock(5)).toMatchObject({ moved: 5, stock: { left: 5 } })
  // No more can be taken out than is there.
  expect(await stock(-8)).toMatchObject({ moved: -5, stock: { left: 0 } })
  await stock(2)

  const saved = { ...cup, id: reward.id, version: reward.version }
  const save = (fields: Partial<typeof cup>) => brand.askDesk('saveReward', { ...saved, ...fields })
  expect(await save({ kind: 'secret', ...plain })).toEqual(refused({ code: 'rewardFixed', what: 'kind' }))
  expect(await save({ variants: [blue] })).toEqual(refused({ code: 'rewardFixed', what: 'variants' }))
  expect(await save({ variants: [white] })).toMatchObject({ ok: true, value: { reward: { variants: [white] } } })
  expect(await save({})).toEqual(refused({ code: 'changedMeanwhile', version: reward.version + 1 }))
  expect(await publish(reward.version + 1)).toMatchObject({ ok: true, value: { reward: { state: 'live' } } })
})

test.each([
  [{ code: 'tiersOnly', args: { tiers: ['nobody'] } }, 'tiers'],
  [{ code: 'tierPrices', args: { prices: [{ tier: 'nobody', points: 5 }] } }, 'prices'],
])('a rule for a tier that there is not is refused by its own name: %j', async (rule, argument) => {
  expect(await brand.askDesk('saveReward', { ...mugFields, rules: [rule] })).toMatchObject({
    refusal: { code: 'ruleArgumentRefused', rule: rule.code, argument },
  })
})
