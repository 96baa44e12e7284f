import { jobs } from '../../../cloudfunctions/jobs'
import { dayMs } from '../../../domain/calendar'
import { doneBy, insist, openBrand, type Brand } from '../../_support/brand'
import { instanceOf } from '../../_support/instance'
import { faultsInLedger } from '../../_support/ledger'

/** The seeded brand looks at twelve months, keeps a tier at 60 % and takes one step down after 14 days of grace. */
let brand: Brand
beforeEach(async () => {
  brand = await openBrand()
  await brand.join('lin', '林小满')
})
afterEach(() => brand.close())

async function earn(points: number): Promise<void> {
  const batch = await brand.mint(1)
  await brand.launch(batch.id, { reward: { code: 'fixed', args: { points } } })
  await brand.scan('lin', brand.codeOf(batch.number, 0))
}
const card = async () => insist(await brand.visit('lin', 'member', 'home', {})).card
const moves = () => brand.all('tierMoves').map(({ memberId, from, to, cause }) => [memberId, from, to, cause])

test('a scan lifts the tier at once, and the move is kept with its numbers and the names', async () => {
  await earn(520)
  expect(await card()).toMatchObject({ growth: 520, tier: { code: 'island' }, nextTier: { code: 'keeper' } })
  expect(brand.all('tierMoves')).toMatchObject([
    {
      memberId: 'lin',
      from: 'wind',
      to: 'island',
      cause: 'earned',
      inputs: { growth: 520, needed: 500, fromName: '听风', toName: '登岛' },
    },
  ])
})

describe('given a tier whose term is over', () => {
  beforeEach(async () => {
    await earn(520)
    // The points expire with the term, and the entry that books it settles the tier too: that is to be over first.
    const { termEndsAt, tierDueAt } = brand.all('members')[0]!
    brand.cloud.clock.advance(termEndsAt! - brand.cloud.clock.now() + dayMs)
    await brand.cloud.runJobs()
    expect(await card()).toMatchObject({ points: 0, tier: { code: 'island' } })
    brand.cloud.clock.advance(tierDueAt! - brand.cloud.clock.now() + 1)
  })

  test('when nobody has reviewed it yet, then the card shows it reviewed', async () => {
    expect(await card()).toMatchObject({ growth: 0, tier: { code: 'tide' } })
    expect(brand.all('members')[0]).toMatchObject({ tier: 'island' })
  })

  test('when the timer runs, twice and on two instances, then it steps down once', async () => {
    const runs = await Promise.all([jobs(instanceOf(brand).platform), jobs(instanceOf(brand).platform)])
    await brand.cloud.runJobs()
    expect(runs.reduce((sum, run) => sum + doneBy('reviewTiers', run), 0)).toBe(1)
    expect(brand.all('members')[0]).toMatchObject({ tier: 'tide', earnedTier: 'tide' })
    expect(moves()).toEqual([
      ['lin', 'wind', 'island', 'earned'],
      ['lin', 'island', 'tide', 'review'],
    ])
    expect(faultsInLedger(brand)).toEqual([])
  })

  test('when a scan comes first, then it settles what is due before it books', async () => {
    await earn(30)
    expect(moves()).toEqual([
      ['lin', 'wind', 'island', 'earned'],
      ['lin', 'island', 'tide', 'review'],
    ])
    const report = await brand.cloud.runJobs()
    expect(doneBy('reviewTiers', report)).toBe(0)
  })

  test('when years go by unseen, then it goes down a step a year to the first tier, and is looked at no more', async () => {
    await brand.cloud.runJobs()
    brand.cloud.clock.advance(3 * 366 * dayMs)
    await brand.cloud.runJobs()
    expect(brand.all('members')[0]).toMatchObject({ tier: 'wind', termEndsAt: null, tierDueAt: null })
    expect(moves().at(-1)).toEqual(['lin', 'tide', 'wind', 'review'])
  })
})
