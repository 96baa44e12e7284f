import { dayAfter, dayAt, dayMs } from '../../../domain/calendar'
import { dayStart, monthAfter, monthAt, monthStart } from '../../../domain/months'
import { insist, openBrand, type Brand } from '../../_support/brand'

/** The seeded brand looks at twelve months, keeps a tier at 60 % and takes one step down after 14 days of grace. */
let brand: Brand
beforeEach(async () => {
  brand = await openBrand()
  await brand.join('lin', '林小满')
})
afterEach(() => brand.close())

const now = () => brand.cloud.clock.now()
const standing = async (page: { after?: string; limit?: number } = {}) =>
  insist(await brand.visit('lin', 'member', 'standing', page))
async function earn(points: number): Promise<void> {
  const batch = await brand.mint(1)
  await brand.launch(batch.id, { reward: { code: 'fixed', args: { points } } })
  await brand.scan('lin', brand.codeOf(batch.number, 0))
}

test('a newcomer sees the way to the next tier, nothing to lose, and an empty history', async () => {
  const seen = await standing()
  expect(seen.policy).toEqual({
    window: 'rolling12Months',
    downgrade: { code: 'oneStep', keepPercent: 60, graceDays: 14 },
  })
  expect(seen.forecast).toMatchObject({ growth: 0, keep: null, grant: null })
  expect(seen.forecast.next).toMatchObject({ missing: 100, tier: { code: 'tide' } })
  expect(seen.perks).toEqual(['扫码得积分', '新品优先知道'])
  expect([seen.moves, seen.next]).toEqual([[], null])
})

test('a member reads what keeps the tier, what is missing for the next and by when', async () => {
  await earn(520)
  const { forecast, card } = await standing()
  const termEndsAt = monthStart(monthAfter(monthAt(now()), 13))
  expect(card.tier.code).toBe('island')
  expect(forecast.next).toMatchObject({ missing: 1480, by: monthStart(monthAfter(monthAt(now()), 12)) })
  expect(forecast.keep).toMatchObject({
    tier: { code: 'island' },
    needed: 300,
    missing: 300,
    by: termEndsAt + 14 * dayMs,
    otherwise: { code: 'tide' },
  })
})

test('growth counts for keeping from the moment that the forecast names, and not before', async () => {
  await earn(520)
  const reached = await standing()
  const from = reached.forecast.keep?.from ?? 0
  expect(from).toBeGreaterThan(reached.now)
  await earn(30)
  expect((await standing()).forecast.keep).toMatchObject({ growth: 0, missing: 300, from })
  brand.cloud.clock.advance(from - now())
  await earn(30)
  const later = await standing()
  expect(later.forecast.keep).toMatchObject({ growth: 30, missing: 270, from })
  expect(later.now).toBeGreaterThanOrEqual(from)
})

test('the history comes newest first and page by page, with its sentences and numbers', async () => {
  await earn(120)
  brand.cloud.clock.advance(1)
  await earn(400)
  const first = await standing({ limit: 1 })
  expect(first.moves).toMatchObject([
    {
      from: '观潮',
      to: '登岛',
      cause: 'earned',
      growth: 520,
      needed: 500,
      sentence: '成长值达到 520（需要 500），从观潮升为登岛',
    },
  ])
  const second = await standing({ limit: 1, after: first.next ?? '' })
  expect(second.moves).toMatchObject([{ from: '听风', to: '观潮', growth: 120, needed: 100 }])
  expect(second.next).toBeNull()
})

test('a move that has fallen due is in the history before any job writes it, and once after', async () => {
  await earn(520)
  const { tierDueAt } = brand.all('members')[0]!
  brand.cloud.clock.advance(tierDueAt! - now() + 1)
  const before = await standing()
  expect(before.moves.map(({ from, to }) => [from, to])).toEqual([
    ['登岛', '观潮'],
    ['听风', '登岛'],
  ])
  await brand.cloud.runJobs()
  const after = await standing()
  expect(after.moves.map(({ id }) => id)).toEqual(before.moves.map(({ id }) => id))
})

test('who is no member is told so', async () => {
  expect(await brand.visit('passing', 'member', 'standing', {})).toEqual({ ok: false, refusal: { code: 'notMember' } })
})

describe('given a tier by hand', () => {
  const grant = (fields: object = {}) =>
    brand.askDesk('grantTier', {
      memberId: 'lin',
      tier: 'island',
      lastDay: dayAfter(dayAt(now()), 30),
      reason: '周年答谢',
      ...fields,
    })

  test('the member has it at once, reads why and until when, and growth goes on beneath it', async () => {
    expect(insist(await grant())).toMatchObject({ moved: true, card: { tier: { code: 'island' } } })
    const { forecast, moves } = await standing()
    expect(forecast.grant).toMatchObject({
      tier: { code: 'island' },
      until: dayStart(dayAfter(dayAt(now()), 31)),
      reason: '周年答谢',
      afterwards: { code: 'wind' },
    })
    expect(moves[0]).toMatchObject({ cause: 'grant', growth: null, needed: null })
    expect(moves[0]?.sentence).toMatch(/^周年答谢：授予登岛，到 \d+ 年 \d+ 月 \d+ 日为止$/)
    await earn(120)
    expect((await standing()).forecast.grant?.afterwards.code).toBe('tide')
  })

  test('it ends at night after its last day, by the timer, and the history says so', async () => {
    insist(await grant())
    const lastDay = dayAfter(dayAt(now()), 30)
    brand.cloud.clock.advance(dayStart(dayAfter(lastDay, 1)) - 5_000 - now())
    await brand.cloud.runJobs()
    expect(brand.all('members')[0]).toMatchObject({ tier: 'island' })
    brand.cloud.clock.advance(5_000)
    await brand.cloud.runJobs()
    expect(brand.all('members')[0]).toMatchObject({ tier: 'wind', grant: null })
    expect((await standing()).moves.map(({ cause }) => cause)).toEqual(['grantEnded', 'grant'])
  })

  test('it can be ended before its time, once, and there is nothing to end after that', async () => {
    insist(await grant())
    brand.cloud.clock.advance(1)
    const input = { memberId: 'lin', reason: '授予错了人' }
    const ended = insist(await brand.askDesk('endTierGrant', input, { requestId: 'request-0001' }))
    expect(ended).toMatchObject({ moved: true, card: { tier: { code: 'wind' } } })
    expect(insist(await brand.askDesk('endTierGrant', input, { requestId: 'request-0001' }))).toEqual(ended)
    expect(await brand.askDesk('endTierGrant', input)).toMatchObject({ refusal: { code: 'grantMissing' } })
    const lines = brand.all('audit').filter(({ procedure }) => procedure === 'endTierGrant')
    expect(lines.map(({ outcome, subject }) => [outcome, subject])).toContainEqual(['done', 'lin'])
    expect(lines[0]?.input).toContain('授予错了人')
  })

  test('what cannot be granted is refused, and changes nothing', async () => {
    const before = brand.all('members')
    const refusals = await Promise.all([
      grant({ memberId: 'nobody' }),
      grant({ tier: 'platinum' }),
      grant({ lastDay: dayAfter(dayAt(now()), -1) }),
      grant({ lastDay: dayAfter(dayAt(now()), 1_200) }),
      grant({ lastDay: '2027-02-30' }),
      grant({ reason: ' ' }),
    ])
    expect(refusals.map((answer) => (answer.ok ? 'granted' : answer.refusal.code))).toEqual([
      'memberUnknown',
      'tierUnknown',
      'grantEndRefused',
      'grantEndRefused',
      'malformed',
      'malformed',
    ])
    expect(brand.all('members')).toEqual(before)
  })

  test('a tier that growth gives already is kept for later and moves nothing now', async () => {
    await earn(520)
    expect(insist(await grant({ tier: 'tide' }))).toMatchObject({ moved: false, card: { tier: { code: 'island' } } })
    expect(await brand.desk('memberStanding', { memberId: 'lin' })).toMatchObject({
      forecast: { grant: { tier: { code: 'tide' } } },
    })
  })
})
