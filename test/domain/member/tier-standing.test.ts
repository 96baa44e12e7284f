import { everlastingTiers } from '../../../domain/member/tier-policy'
import { reviewTier } from '../../../domain/member/tier-review'
import { bookGrowth, settleTier } from '../../../domain/member/tier-standing'
import { after, byTwelve, byYear, joined, on, oneStep, rerank, tiers } from './a-standing'

const midnight = (day: string) => on(`${day}T00:00:00`)

describe('a tier is reached at once', () => {
  test('by the growth of the window, with the numbers and the names', () => {
    const { standing, moves } = after(byYear(oneStep()), ['2026-03-02', 60], ['2026-06-01', 45])
    expect(standing).toMatchObject({ tier: 'tide', earnedTier: 'tide', tierSince: on('2026-06-01'), growth: 105 })
    expect(moves).toEqual([
      {
        at: on('2026-06-01'),
        from: 'wind',
        to: 'tide',
        cause: 'earned',
        inputs: { growth: 105, needed: 100, fromName: '听风', toName: '观潮' },
      },
    ])
  })

  test('over several tiers in one move', () => {
    const { moves } = after(byTwelve(rerank()), ['2026-03-02', 2_400])
    expect(moves.map(({ from, to }) => [from, to])).toEqual([['wind', 'keeper']])
  })

  test('not by growth that has left the window', () => {
    expect(after(byYear(oneStep()), ['2026-12-31', 99], ['2027-01-01', 99]).standing.tier).toBe('wind')
    expect(after(byTwelve(oneStep()), ['2026-03-31', 99], ['2027-03-01', 99]).standing.tier).toBe('wind')
    expect(after(byTwelve(oneStep()), ['2026-04-01', 99], ['2027-03-31', 99]).standing.tier).toBe('tide')
  })
})

describe('a term', () => {
  test('by the year ends with the year, at the brand’s midnight', () => {
    const { standing } = after(byYear(oneStep()), ['2026-12-31T23:59:59', 500])
    expect(standing.termEndsAt).toBe(midnight('2027-01-01'))
  })

  test.each([
    ['2026-03-15', '2027-04-01'],
    ['2028-02-29', '2029-03-01'],
    ['2026-12-31T23:59:59', '2028-01-01'],
  ])('of twelve months, reached on %s, ends with the month twelve months on', (reached, end) => {
    expect(after(byTwelve(oneStep()), [reached, 500]).standing.termEndsAt).toBe(midnight(end))
  })

  test('is followed by another of twelve months, however it ended', () => {
    const { standing } = after(byTwelve(oneStep()), ['2026-03-15', 500], ['2026-09-01', 500], ['2027-04-02', 1])
    expect(standing).toMatchObject({ tier: 'island', termEndsAt: midnight('2028-04-01') })
    const down = settleTier(standing, byTwelve(oneStep()), on('2028-04-01')).standing
    expect(down).toMatchObject({ tier: 'tide', termEndsAt: midnight('2029-04-01') })
  })

  test('is none where nothing can be lost by a date', () => {
    expect(joined.termEndsAt).toBeNull()
    expect(after({ tierPolicy: everlastingTiers, tiers }, ['2026-03-15', 500]).standing.termEndsAt).toBeNull()
    expect(after(byYear({ code: 'none' }), ['2026-03-15', 500]).standing.termEndsAt).toBeNull()
    expect(
      after({ tierPolicy: { window: 'lifetime', downgrade: rerank() }, tiers }, ['2026-03-15', 500]).standing,
    ).toEqual(expect.objectContaining({ tier: 'island', termEndsAt: null }))
  })
})

describe('a review', () => {
  const island = after(byYear(oneStep(80)), ['2026-05-01', 500]).standing

  test('has nothing to do until the term and its grace are over', () => {
    const rules = byYear(oneStep(80, 14))
    const dueAt = midnight('2027-01-15')
    expect(reviewTier(island, rules, dueAt - 1)).toEqual({ code: 'nothingDue', dueAt })
    expect(reviewTier(island, rules, dueAt)).toMatchObject({ code: 'keep', dueAt })
    expect(reviewTier(joined, rules, dueAt)).toEqual({ code: 'nothingDue', dueAt: null })
  })

  test('keeps the tier where the growth of the term reaches the threshold, to the point', () => {
    const rules = byYear(oneStep(80))
    const kept = bookGrowth(island, 400, rules, on('2027-07-01')).standing
    const lost = bookGrowth(island, 399, rules, on('2027-07-01')).standing
    const at = midnight('2028-01-01')
    expect(reviewTier(kept, rules, at)).toMatchObject({ code: 'keep', growth: 400, needed: 400 })
    expect(reviewTier(lost, rules, at)).toMatchObject({ code: 'downgrade', growth: 399, needed: 400, to: 'tide' })
    expect(reviewTier(lost, byYear(oneStep(79)), at)).toMatchObject({ code: 'keep', needed: 395 })
  })

  test('counts the growth of the grace towards the term just over, and towards the new one', () => {
    const rules = byYear(oneStep(100, 28))
    const { standing, moves } = after(rules, ['2026-05-01', 500], ['2027-02-01', 1], ['2028-01-20', 499])
    const settled = settleTier(standing, rules, on('2028-03-01'))
    expect([...moves, ...settled.moves].map(({ to }) => to)).toEqual(['island'])
    expect(settled.standing.termEndsAt).toBe(midnight('2029-01-01'))
    expect(reviewTier(settled.standing, rules, on('2029-02-01'))).toMatchObject({ code: 'downgrade', growth: 499 })
  })

  test('does not count growth after the grace, even where nobody looked in between', () => {
    const rules = byYear(oneStep(100, 14))
    const { standing, moves } = after(rules, ['2026-05-01', 500], ['2028-01-15T00:00:00', 450])
    expect(standing.tier).toBe('tide')
    expect(moves.at(-1)).toMatchObject({ at: midnight('2028-01-15'), cause: 'review', from: 'island', to: 'tide' })
  })

  test('says on which numbers it rests', () => {
    const rules = byYear(oneStep())
    const moves = settleTier(island, rules, on('2028-06-01')).moves
    expect(moves).toEqual([
      {
        at: midnight('2028-01-01'),
        from: 'island',
        to: 'tide',
        cause: 'review',
        inputs: {
          termEndsAt: midnight('2028-01-01'),
          growth: 0,
          needed: 500,
          fromName: '登岛',
          toName: '观潮',
        },
      },
    ])
  })

  test('leads down one step a term, or at once to where the growth belongs', () => {
    const keeper = (rules: ReturnType<typeof byYear>) => after(rules, ['2026-05-01', 2_000], ['2027-05-01', 120])
    const path = (rules: ReturnType<typeof byYear>) =>
      settleTier(keeper(rules).standing, rules, on('2035-01-01')).moves.map(({ at, to }) => [at, to])
    expect(path(byYear(oneStep()))).toEqual([
      [midnight('2028-01-01'), 'island'],
      [midnight('2029-01-01'), 'tide'],
      [midnight('2030-01-01'), 'wind'],
    ])
    expect(path(byYear(rerank()))).toEqual([
      [midnight('2028-01-01'), 'tide'],
      [midnight('2029-01-01'), 'wind'],
    ])
    expect(path(byYear({ code: 'none' }))).toEqual([])
  })

  test('never leaves a member lower than one of the same growth who had less to lose', () => {
    const rules = byYear(rerank(80))
    const ends = [500, 2_000].map((first) => {
      const { standing } = after(rules, ['2026-05-01', first], ['2027-05-01', 410])
      return settleTier(standing, rules, on('2028-01-02')).standing.tier
    })
    expect(ends).toEqual(['island', 'island'])
  })
})

describe('growth taken back', () => {
  test('counts against the month that had earned it, at the next review', () => {
    const rules = byYear(oneStep())
    const { standing } = after(rules, ['2026-11-01', 500])
    const back = bookGrowth(standing, -10, rules, on('2026-12-01'), on('2026-11-01'))
    expect(back.standing).toMatchObject({ tier: 'island', growth: 490 })
    expect(settleTier(back.standing, rules, on('2027-01-01')).standing.tier).toBe('tide')
  })

  test('after its review is no reason to review again', () => {
    const rules = byYear(oneStep())
    const { standing } = after(rules, ['2026-11-01', 500])
    const back = bookGrowth(standing, -10, rules, on('2027-01-05'), on('2026-11-01'))
    expect(back.standing).toMatchObject({ tier: 'island', termEndsAt: midnight('2028-01-01') })
  })

  test('lowers a tier for life at once, unless tiers once reached stay', () => {
    const lost = (code: 'rerank' | 'none') => {
      const downgrade = code === 'none' ? { code } : rerank(80)
      const rules = { tierPolicy: { window: 'lifetime' as const, downgrade }, tiers }
      return bookGrowth(after(rules, ['2026-05-01', 2_000]).standing, -1_800, rules, on('2026-06-01'))
    }
    expect(lost('none').standing.tier).toBe('keeper')
    expect(lost('rerank').moves).toMatchObject([
      { to: 'tide', cause: 'review', inputs: { growth: 200, needed: 1_600, fromName: '岛主', toName: '观潮' } },
    ])
  })
})

describe('a table or a policy changed under a member', () => {
  const rules = byYear(oneStep())
  const { standing } = after(rules, ['2026-05-01', 500])
  const islandAt = (growthMin: number) => ({
    ...rules,
    tiers: tiers.map((tier) => (tier.code === 'island' ? { ...tier, growthMin } : tier)),
  })

  test('with a higher threshold takes nothing away before the review', () => {
    expect(settleTier(standing, islandAt(600), on('2026-12-31')).moves).toEqual([])
    expect(settleTier(standing, islandAt(600), on('2027-01-01')).standing.tier).toBe('tide')
  })

  test('with a lower threshold raises who has reached it', () => {
    const almost = after(rules, ['2026-05-01', 450]).standing
    expect(settleTier(almost, islandAt(400), on('2026-06-01')).moves).toMatchObject([{ to: 'island', cause: 'earned' }])
  })

  test('without the member’s tier ranks them anew and says so', () => {
    const without = { ...rules, tiers: tiers.filter(({ code }) => code !== 'island') }
    const settled = settleTier(standing, without, on('2026-06-01'))
    expect(settled.moves).toMatchObject([
      { from: 'island', to: 'tide', cause: 'review', inputs: { growth: 500, fromName: 'island', toName: '观潮' } },
    ])
    expect(settleTier(settled.standing, without, on('2026-06-01')).moves).toEqual([])
  })

  test('from tiers for life gives everybody a whole term first', () => {
    const forLife = after({ tierPolicy: everlastingTiers, tiers }, ['2026-05-01', 500]).standing
    const settled = settleTier(forLife, byTwelve(oneStep()), on('2036-08-08'))
    expect(settled.moves).toEqual([])
    expect(settled.standing.termEndsAt).toBe(midnight('2037-09-01'))
  })

  test('to tiers for life lifts every date', () => {
    const settled = settleTier(standing, { tierPolicy: everlastingTiers, tiers }, on('2026-06-01'))
    expect(settled.standing.termEndsAt).toBeNull()
    expect(settleTier(settled.standing, { tierPolicy: everlastingTiers, tiers }, on('2040-01-01')).moves).toEqual([])
  })
})
