import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import type { Output } from '../../../contract'
import { dayAfter, dayAt } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn } from '../../_support/community'

type Program = Output<'ops', 'getProgram'>['program']

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

/** What is saved, from what was read: everything but what the cloud works out. */
const fieldsOf = (fields: Program) => ({ ...fields, droppedTiers: [] as string[] })
const current = async () => fieldsOf((await brand.desk('getProgram', {})).program)
const save = async (change: object) => brand.askDesk('saveProgram', { ...(await current()), ...change })
const later = () => brand.cloud.clock.advance(configurationMaxAgeMs)

test('what is read can be saved as it is, and only the version moves', async () => {
  const before = (await brand.desk('getProgram', {})).program
  const { program } = await brand.desk('saveProgram', fieldsOf(before))
  expect(program).toEqual({ ...before, version: before.version + 1 })
  const [stored] = brand.all('programs')
  expect(stored).toMatchObject({ _id: 'brand', version: program.version })
})

test('a changed table is in force within seconds: thresholds, names and what tiers give', async () => {
  await brand.join('lin')
  const { tiers } = await current()
  const [wind, tide, ...above] = tiers
  const cheap = { ...tide!, name: '听潮', growthMin: 40, perks: ['生日蛋糕'] }
  insist(await save({ tiers: [wind, cheap, ...above] }))
  later()
  const seen = insist(await brand.visit('lin', 'member', 'standing', {}))
  expect(seen.forecast.next).toMatchObject({ missing: 40, tier: { name: '听潮' } })
  expect(seen.forecast.next?.tier.perks).toContain('生日蛋糕')
})

test('a policy is said in plain words, and check-in can be taken away', async () => {
  const { program } = insist(
    await save({
      tierPolicy: { window: { code: 'lifetime', args: {} }, downgrade: { code: 'none', args: {} } },
      checkIn: null,
    }),
  )
  expect(program.checkIn).toBeNull()
  later()
  expect(await brand.visit('lin', 'member', 'checkIn', {})).toMatchObject({ refusal: { code: 'checkInNotOffered' } })
})

test('a tier in force is dropped only by name, and its members are rated anew with a reason', async () => {
  await brand.join('chen')
  const lastDay = dayAfter(dayAt(brand.cloud.clock.now()), 30)
  await brand.desk('grantTier', { memberId: 'chen', tier: 'keeper', lastDay, reason: '测试授予' })
  const { tiers } = await current()
  const without = tiers.filter(({ code }) => code !== 'keeper')
  expect(await save({ tiers: without })).toEqual({ ok: false, refusal: { code: 'tierDropUnsaid', tiers: ['岛主'] } })
  expect(insist(await save({ tiers: without, droppedTiers: ['keeper'] })).program.tiers).toHaveLength(without.length)
  later()
  const { card, moves } = insist(await brand.visit('chen', 'member', 'standing', {}))
  expect(card.tier.code).toBe('wind')
  expect(moves.map(({ sentence }) => sentence)[0]).toContain('已取消')
})

test('a tier that a board is kept for is not dropped', async () => {
  await boardIn(brand, { _id: 'island', name: '会客厅', tier: 'island' })
  const { tiers } = await current()
  const without = tiers.filter(({ code }) => code !== 'island')
  expect(await save({ tiers: without, droppedTiers: ['island'] })).toEqual({
    ok: false,
    refusal: { code: 'tierHasBoard', board: '会客厅' },
  })
  expect((await current()).tiers).toEqual(tiers)
  expect((await save({ tiers, droppedTiers: ['island'] })).ok).toBe(true)
  await brand.cloud.platform.store.remove('boards', 'island')
  brand.cloud.clock.advance(configurationMaxAgeMs)
})

test('who saves what somebody else has changed meanwhile is told so', async () => {
  const stale = await current()
  insist(await save({}))
  expect(await brand.askDesk('saveProgram', stale)).toMatchObject({ refusal: { code: 'changedMeanwhile' } })
})

test('of two who save at once, one is told that the other was first', async () => {
  const fields = await current()
  const answers = await Promise.all([brand.askDesk('saveProgram', fields), brand.askDesk('saveProgram', fields)])
  expect(answers.map((answer) => (answer.ok ? 'saved' : answer.refusal.code)).sort()).toEqual([
    'changedMeanwhile',
    'saved',
  ])
})

test('a campaign manager reads the programme and changes nothing', async () => {
  const token = await brand.signIn('campaign')
  expect((await brand.askDesk('getProgram', {}, { token })).ok).toBe(true)
  expect(await brand.askDesk('saveProgram', await current(), { token })).toMatchObject({
    refusal: { code: 'notAllowed' },
  })
})

describe('a programme that cannot be', () => {
  const row = (code: string, growthMin: number, more: object = {}) => ({
    code,
    name: code,
    growthMin,
    material: 'paper',
    benefits: [],
    perks: [],
    ...more,
  })
  const all = ['wind', 'tide', 'island', 'keeper']
  const ruleOf = (code: string, args: object = {}) => ({ code, args })
  const aYear = ruleOf('rollingMonths', { months: 12 })
  const aCheckIn = ruleOf('checkIn', {
    points: 1,
    streaks: [{ days: 2, points: 1 }],
    makeUpsPerMonth: 0,
    makeUpDays: 1,
  })
  const aGift = ruleOf('birthdayGift', { points: 1, daysBefore: 0, daysAfter: 0 })
  const aScan = ruleOf('scanned', { times: 1, points: 10 })
  const task = (id: string, rule: object = aScan) => ({
    id,
    period: 'once',
    rule,
  })

  test.each<[string, object, string]>([
    ['a first threshold above 0', { tiers: [row('a', 1)] }, 'tiers.0'],
    ['thresholds that do not rise', { tiers: [row('a', 0), row('b', 100), row('c', 100)] }, 'tiers.2'],
    ['a code given twice', { tiers: [row('a', 0), row('a', 5)] }, 'tiers.1'],
    ['a name given twice', { tiers: [row('a', 0), row('b', 5, { name: 'a' })] }, 'tiers.1'],
    ['an unknown benefit', { tiers: [row('a', 0, { benefits: [ruleOf('freeTea')] })] }, 'tiers.0'],
    [
      'a multiplier too high',
      { tiers: [row('a', 0), row('b', 9, { benefits: [ruleOf('multiplier', { percent: 5_000 })] })] },
      'tiers.1',
    ],
    ['an unknown window', { tierPolicy: { window: ruleOf('weekly'), downgrade: ruleOf('none') } }, 'tierPolicy'],
    [
      'a grace too long',
      {
        tierPolicy: {
          window: ruleOf('calendarYear'),
          downgrade: ruleOf('oneStep', { keepPercent: 60, graceDays: 60 }),
        },
      },
      'tierPolicy',
    ],
    ['points that never expire', { pointsExpiry: ruleOf('rollingMonths', { months: 0 }) }, 'pointsExpiry'],
    ['an expiry with a stray argument', { pointsExpiry: ruleOf('endOfYear', { years: 1, months: 2 }) }, 'pointsExpiry'],
    ['an unknown grace', { refundGrace: ruleOf('never') }, 'refundGrace'],
    ['a grace of a thousand days', { refundGrace: ruleOf('graceDays', { days: 1_000 }) }, 'refundGrace'],
    [
      'a check-in that pays nothing',
      { checkIn: ruleOf('checkIn', { points: 0, streaks: [], makeUpsPerMonth: 0, makeUpDays: 1 }) },
      'checkIn',
    ],
    [
      'orders that give all of their price back',
      { orderReceived: ruleOf('orderReceived', { percent: 100, pointsPerMonth: 1 }) },
      'orderReceived',
    ],
    [
      'orders whose points last no year',
      {
        orderReceived: {
          ...ruleOf('orderReceived', { percent: 5, pointsPerMonth: 1 }),
          expiry: ruleOf('endOfYear', { years: -1 }),
        },
      },
      'orderReceived.expiry',
    ],
    ['an eighth day of the week', { memberDays: [ruleOf('weekday', { weekday: 8, percent: 200 })] }, 'memberDays.0'],
    ['a task that is none', { tasks: [task('a'), task('b', ruleOf('danced', { times: 1, points: 1 }))] }, 'tasks.1'],
    [
      'a check-in whose points last no month',
      { checkIn: { ...aCheckIn, expiry: ruleOf('rollingMonths', { months: 0 }) } },
      'checkIn.expiry',
    ],
    [
      'a task whose points last to a day that is none',
      { tasks: [task('a'), task('b', { ...aScan, expiry: ruleOf('fixedDate', { lastDay: '2027-02-29' }) })] },
      'tasks.1.expiry',
    ],
    [
      'a gift whose points last by an unknown rule',
      { tiers: [row('a', 0, { benefits: [{ ...aGift, expiry: ruleOf('never') }] })] },
      'tiers.0.expiry',
    ],
    [
      'an expiry of what gives no points',
      { tiers: [row('a', 0, { benefits: [{ ...ruleOf('monthlyCouponQuota', { coupons: 1 }), expiry: aYear }] })] },
      'tiers.0.expiry',
    ],
    ['writing whose points last by an unknown rule', { contributionExpiry: ruleOf('never') }, 'contributionExpiry'],
    ['a task given twice', { tasks: [task('a'), task('a')] }, 'tasks.1'],
  ])('%s is refused by name, and nothing is stored', async (_, change, field) => {
    const before = brand.all('programs')
    const answer = await save({ droppedTiers: all, ...change })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'programRefused', field, problem: expect.any(Object) } })
    expect(brand.all('programs')).toEqual(before)
  })

  test.each([
    ['no tiers', { tiers: [] }],
    ['a tier without a name', { tiers: [row('a', 0, { name: ' ' })] }],
    ['a code with spaces', { tiers: [row('a b', 0)] }],
    ['half a growth', { tiers: [row('a', 0), row('b', 1.5)] }],
    ['a task without a rule', { tasks: [{ id: 'x', period: 'once' }] }],
  ])('%s is malformed', async (_, change) => {
    expect(await save(change)).toMatchObject({ ok: false, refusal: { code: 'malformed' } })
  })
})
