import { campaignPays, payScan, type ReadyCampaign } from '../../../domain/campaign/pay'
import type { Limit } from '../../../domain/campaign/rules'
import type { Member } from '../../../domain/member/member'
import { aCampaign, aMember, now, rules } from './a-campaign'

const ready = (campaign: Partial<typeof aCampaign> = {}, limits: Limit[] = []): ReadyCampaign => ({
  campaign: { ...aCampaign, ...campaign },
  reward: { code: 'fixed', points: 20 },
  limits,
  expiry: null,
})
const pay = (given: Partial<Parameters<typeof payScan>[0]> = {}) =>
  payScan({
    member: aMember,
    ready: ready(),
    worth: { points: 20, prize: false },
    rules,
    pointsExpiry: { code: 'rollingMonths', args: { months: 12 } },
    pointsGranted: 1_000_000,
    at: now,
    ...given,
  })
const paid = (given: Partial<Parameters<typeof payScan>[0]> = {}) => {
  const decided = pay(given)
  if (!decided.ok) throw new Error(decided.refusal.unpaid.reason)
  return decided.value
}
const unpaid = (given: Partial<Parameters<typeof payScan>[0]>) => {
  const decided = pay(given)
  return decided.ok ? 'paid' : decided.refusal.unpaid
}
const brandTime = (text: string) => Date.parse(`${text}+08:00`)

describe('whether a campaign pays at all', () => {
  const { opensAt, closesAt } = aCampaign
  test.each([
    ['is live inside its window', ready(), now, null],
    ['is not there', null, now, { reason: 'noCampaign' }],
    ['is a draft', ready({ state: 'draft' }), now, { reason: 'noCampaign' }],
    ['has not opened', ready(), opensAt - 1, { reason: 'campaignNotOpen', opensAt }],
    ['opens this moment', ready(), opensAt, null],
    ['is in its last moment', ready(), closesAt - 1, null],
    ['closes this moment', ready(), closesAt, { reason: 'campaignOver', closesAt }],
    ['was ended before its time', ready({ state: 'ended' }), now, { reason: 'campaignOver', closesAt }],
    ['is paused', ready({ state: 'paused' }), now, { reason: 'campaignPaused' }],
    ['is paused and past its end', ready({ state: 'paused' }), closesAt, { reason: 'campaignOver', closesAt }],
  ])('when it %s', (_, campaign, at, expected) => {
    expect(campaignPays(campaign, at)).toEqual(expected)
  })
})

describe('given a scan that pays', () => {
  test('then points, growth, lot and count are booked, and the postings are balanced', () => {
    const { award, postings, growth, card } = paid()
    expect(award).toEqual({
      points: 20,
      basePoints: 20,
      multiplierPercent: 100,
      prize: false,
      pointsAfter: 20,
      growthAfter: 20,
      tierBefore: 'wind',
      tierAfter: 'wind',
    })
    expect(postings).toEqual([
      { account: 'issued', points: -20 },
      { account: 'member', points: 20, expiresOn: '2027-11-30' },
    ])
    expect(growth).toBe(20)
    expect(card.moves).toEqual([])
    expect(card.member).toEqual({
      ...aMember,
      points: 20,
      growth: 20,
      growthMonths: [{ month: '2026-11', growth: 20 }],
      lots: [{ expiresOn: '2027-11-30', points: 20 }],
      nextExpiryOn: '2027-11-30',
      scans: { 'c-autumn': { day: '2026-11-21', today: 1, total: 1 } },
    })
  })

  test('then the tier multiplies points, the fraction stays on the card, and growth is what the code was worth', () => {
    const tide: Member = { ...aMember, growth: 100, tier: 'tide' }
    expect(paid({ member: tide, worth: { points: 19, prize: false } }).award).toMatchObject({
      points: 20,
      basePoints: 19,
      multiplierPercent: 110,
      hundredthsAfter: 90,
      growthAfter: 119,
    })
    const nine = { points: 9, prize: false }
    const first = paid({ member: tide, worth: nine })
    expect([first.award.points, first.award.hundredthsAfter, first.card.member.pointHundredths]).toEqual([9, 90, 90])
    const second = paid({ member: first.card.member, worth: nine })
    expect([second.award.points, second.award.hundredthsAfter, second.card.member.pointHundredths]).toEqual([
      10, 80, 80,
    ])
    expect(paid({ member: { ...aMember, pointHundredths: 80 }, worth: nine }).award).toMatchObject({
      points: 9,
      multiplierPercent: 100,
      hundredthsAfter: 80,
    })
  })

  test('then a campaign that leaves tiers out pays everyone alike', () => {
    const keeper: Member = { ...aMember, growth: 5000, tier: 'keeper' }
    const award = paid({ member: keeper, ready: ready({ tierMultiplied: false }) }).award
    expect(award).toMatchObject({ points: 20, multiplierPercent: 100, tierBefore: 'keeper' })
  })

  test('then growth may lift the member by several tiers at once, under the multiplier they came with', () => {
    const { award, card } = paid({ worth: { points: 888, prize: true } })
    expect(award).toMatchObject({
      points: 888,
      multiplierPercent: 100,
      prize: true,
      tierBefore: 'wind',
      tierAfter: 'island',
    })
    expect(card.member).toMatchObject({ tier: 'island', tierSince: now })
    expect(card.moves).toEqual([
      {
        at: now,
        from: 'wind',
        to: 'island',
        cause: 'earned',
        inputs: { growth: 888, needed: 500, fromName: 'wind', toName: 'island' },
      },
    ])
  })

  test('then a member day adds to the tier’s multiplier, on its day and where the campaign allows it', () => {
    const tide: Member = { ...aMember, growth: 100, tier: 'tide' }
    const onSaturdays = { ...rules, memberDays: [{ code: 'weekday' as const, weekday: 6, percent: 200 }] }
    const points = (given: Partial<Parameters<typeof payScan>[0]>) => paid({ member: tide, ...given }).award.points
    expect(points({ rules: onSaturdays })).toBe(42)
    expect(points({ rules: onSaturdays, at: now + 86_400_000 })).toBe(22)
    expect(points({ rules: onSaturdays, ready: ready({ tierMultiplied: false }) })).toBe(20)
  })

  test('then a tier that is overdue for review is reviewed before it multiplies', () => {
    const policy = { window: 'calendarYear', downgrade: { code: 'oneStep', keepPercent: 100, graceDays: 0 } } as const
    const overdue: Member = { ...aMember, growth: 500, tier: 'island', earnedTier: 'island', termEndsAt: now - 1 }
    const { award, card } = paid({ member: overdue, rules: { ...rules, tierPolicy: policy } })
    expect(award).toMatchObject({ tierBefore: 'tide', multiplierPercent: 110, growthAfter: 20 })
    expect(card.moves.map(({ from, to, cause }) => [from, to, cause])).toEqual([['island', 'tide', 'review']])
  })

  test('then a member who stays in the tier keeps its date', () => {
    expect(paid().card.member.tierSince).toBe(aMember.tierSince)
  })

  test('then other campaigns’ counts stay as they are', () => {
    const other = { day: '2026-11-20', today: 2, total: 7 }
    const member: Member = { ...aMember, scans: { 'c-summer': other } }
    expect(paid({ member }).card.member.scans).toEqual({
      'c-summer': other,
      'c-autumn': { day: '2026-11-21', today: 1, total: 1 },
    })
  })
})

describe('given a limit per day', () => {
  const limited = ready({}, [{ code: 'perDay', times: 3 }])
  const counted = (today: number, day = '2026-11-21'): Member => ({
    ...aMember,
    scans: { 'c-autumn': { day, today, total: 40 } },
  })

  test('then it pays up to it and not beyond', () => {
    expect(unpaid({ ready: limited, member: counted(2) })).toBe('paid')
    const againAt = brandTime('2026-11-22T00:00:00.000')
    expect(unpaid({ ready: limited, member: counted(3) })).toEqual({ reason: 'dayLimitReached', times: 3, againAt })
  })

  test('then nobody is asked to come again on a day on which the campaign is over', () => {
    const midnight = brandTime('2026-11-22T00:00:00.000')
    for (const [closesAt, againAt] of [
      [midnight, 0],
      [midnight + 1, midnight],
    ] as const) {
      const closing = ready({ closesAt }, [{ code: 'perDay', times: 3 }])
      expect(unpaid({ ready: closing, member: counted(3) })).toMatchObject({ reason: 'dayLimitReached', againAt })
    }
  })

  test('then the day is the brand’s: it turns at midnight eight hours ahead of UTC', () => {
    const lastMoment = brandTime('2026-11-21T23:59:59.999')
    expect(unpaid({ ready: limited, member: counted(3), at: lastMoment })).toMatchObject({ reason: 'dayLimitReached' })
    const { card } = paid({ ready: limited, member: counted(3), at: lastMoment + 1 })
    expect(card.member.scans['c-autumn']).toEqual({ day: '2026-11-22', today: 1, total: 41 })
  })

  test('then of two limits that are reached the one that no new day lifts is told', () => {
    const both = ready({}, [
      { code: 'perDay', times: 3 },
      { code: 'inAll', times: 40 },
    ])
    expect(unpaid({ ready: both, member: counted(3) })).toEqual({ reason: 'totalLimitReached', times: 40 })
    expect(unpaid({ ready: both, member: counted(0) })).toEqual({ reason: 'totalLimitReached', times: 40 })
  })
})

describe('given a scan that cannot be paid', () => {
  test('then a code without a prize says so', () => {
    expect(unpaid({ worth: { points: 0, prize: false } })).toEqual({ reason: 'noPrize' })
  })

  test('then a grant one point short of the multiplied points means the budget is spent', () => {
    const tide: Member = { ...aMember, growth: 100, tier: 'tide' }
    expect(unpaid({ member: tide, pointsGranted: 21 })).toEqual({ reason: 'budgetSpent' })
    expect(paid({ member: tide, pointsGranted: 22 }).award.points).toBe(22)
    expect(paid({ pointsGranted: 20 }).award.points).toBe(20)
  })
})

describe('given a campaign that a tier names as its own', () => {
  const [wind, tide, ...above] = rules.tiers
  const exclusive = { code: 'exclusiveCampaigns' as const, ids: [aCampaign._id] }
  const kept = { ...rules, tiers: [wind!, { ...tide!, benefits: [...tide!.benefits, exclusive] }, ...above] }
  const member: Member = {
    ...aMember,
    growth: 100,
    tier: 'tide',
    earnedTier: 'tide',
    growthMonths: [{ month: '2026-11', growth: 100 }],
  }

  test('then a member of it is paid', () => {
    expect(paid({ member, rules: kept }).award.points).toBeGreaterThan(0)
  })

  test('then a member of another is told whose it is, and nobody was before', () => {
    expect(unpaid({ rules: kept })).toEqual({ reason: 'tierExclusive', tiers: tide!.name })
    expect(paid().award.points).toBe(20)
  })
})
