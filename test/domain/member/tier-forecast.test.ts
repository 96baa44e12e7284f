import { sayTierMove } from '../../../contract/sentences/tier'
import type { TierMove } from '../../../domain/member/tier-move'
import fc from 'fast-check'
import { dayMs } from '../../../domain/calendar'
import { tierFor } from '../../../domain/member/tier'
import { forecastTier } from '../../../domain/member/tier-forecast'
import { rankOfTier, type TierRules, type TierStanding } from '../../../domain/member/tier-move'
import { everlastingTiers } from '../../../domain/member/tier-policy'
import { bookGrowth, grantTier, settleTier } from '../../../domain/member/tier-standing'
import { after, anyLife, anyPolicy, byTwelve, byYear, joined, on, oneStep, rerank, tiers } from './a-standing'

const midnight = (day: string) => on(`${day}T00:00:00`)

describe('the forecast', () => {
  test('says what is missing for the next tier, and by when', () => {
    const { standing } = after(byYear(oneStep()), ['2026-03-02', 160])
    expect(forecastTier(standing, byYear(oneStep()), on('2026-06-01')).next).toEqual({
      tier: tiers[2],
      missing: 340,
      by: midnight('2027-01-01'),
    })
  })

  test('of a rolling window holds until the first growth drops out of it', () => {
    const { standing } = after(byTwelve(oneStep()), ['2026-03-02', 60], ['2026-05-02', 30])
    const next = (at: string) => forecastTier(standing, byTwelve(oneStep()), on(at)).next
    expect(next('2026-06-01')).toMatchObject({ missing: 10, by: midnight('2027-03-01') })
    expect(next('2027-03-01')).toMatchObject({ missing: 70, by: midnight('2027-05-01') })
    expect(next('2027-05-01')).toMatchObject({ missing: 100, by: midnight('2028-05-01') })
  })

  test('says what keeps the tier, from when it counts, by when, and where it leads otherwise', () => {
    const rules = byTwelve(oneStep(80, 14))
    const { standing } = after(rules, ['2026-03-15', 500])
    expect(forecastTier(standing, rules, on('2026-03-20')).keep).toEqual({
      tier: tiers[2],
      growth: 0,
      needed: 400,
      missing: 400,
      from: midnight('2026-04-01'),
      by: midnight('2027-04-15'),
      otherwise: tiers[1],
    })
    const kept = bookGrowth(standing, 400, rules, on('2026-08-01')).standing
    expect(forecastTier(kept, rules, on('2026-08-01')).keep).toMatchObject({ missing: 0, otherwise: tiers[2] })
  })

  test('promises nothing where nothing can be lost, and leads nowhere from the top', () => {
    const forLife = { tierPolicy: everlastingTiers, tiers }
    const forecast = forecastTier(after(forLife, ['2026-03-15', 2_000]).standing, forLife, on('2026-04-01'))
    expect(forecast).toMatchObject({ next: null, keep: null, grant: null, growth: 2_000 })
    expect(forecastTier(joined, forLife, on('2026-04-01')).next).toMatchObject({ missing: 100, by: null })
    expect(forecastTier(joined, byYear(oneStep()), on('2026-04-01')).keep).toBeNull()
  })

  test('of a granted tier says until when, and what comes afterwards', () => {
    const rules = byYear(oneStep())
    const until = midnight('2026-09-01')
    const granted = grantTier(joined, { tier: 'island', reason: '体验', until }, rules, on('2026-06-01'))
    const forecast = granted.ok && forecastTier(granted.value.standing, rules, on('2026-06-02'))
    expect(forecast).toMatchObject({
      tier: { code: 'island' },
      next: { tier: { code: 'keeper' }, missing: 2_000 },
      grant: { until, reason: '体验', afterwards: { code: 'wind' } },
    })
  })

  test('counts a review that is overdue as done', () => {
    const rules = byYear(rerank())
    const { standing } = after(rules, ['2026-05-01', 500])
    expect(forecastTier(standing, rules, on('2028-06-01'))).toMatchObject({ tier: { code: 'wind' }, growth: 0 })
  })
})

/** Lives a life and hands over every standing on the way, with the moment. */
function live(
  rules: TierRules,
  life: { days: number; growth: number }[],
  see: (now: TierStanding, at: number) => void,
) {
  let at = on('2026-01-10')
  let standing = joined
  for (const { days, growth } of life) {
    at += days * dayMs
    standing = bookGrowth(standing, growth, rules, at).standing
    see(standing, at)
  }
  return { standing, at }
}

const rank = (code: string) => rankOfTier(tiers, code)

describe('whatever the policy and the life', () => {
  test('earning what is missing for the next tier before its date gives it, and one less does not', () => {
    fc.assert(
      fc.property(anyPolicy, anyLife, fc.double({ min: 0, max: 1, noNaN: true }), (tierPolicy, life, when) => {
        const rules = { tierPolicy, tiers }
        const { standing, at } = live(rules, life, () => undefined)
        const { next } = forecastTier(standing, rules, at)
        if (!next) return
        const earnedAt = at + Math.floor(((next.by ?? at + 900 * dayMs) - 1 - at) * when)
        const reached = bookGrowth(standing, next.missing, rules, earnedAt).standing
        expect(rank(reached.tier)).toBe(rank(next.tier.code))
        const short = bookGrowth(standing, next.missing - 1, rules, earnedAt).standing
        expect(rank(short.tier)).toBeLessThan(rank(next.tier.code))
      }),
    )
  })

  test('earning what keeps the tier before its date keeps it, and one less leads where the forecast says', () => {
    fc.assert(
      fc.property(anyPolicy, anyLife, fc.double({ min: 0, max: 1, noNaN: true }), (tierPolicy, life, when) => {
        const rules = { tierPolicy, tiers }
        const { standing, at } = live(rules, life, () => undefined)
        const { keep } = forecastTier(standing, rules, at)
        if (!keep) return
        const from = Math.max(at, keep.from)
        const earnedAt = from + Math.floor((keep.by - 1 - from) * when)
        const kept = bookGrowth(standing, keep.missing, rules, earnedAt).standing
        expect(rank(settleTier(kept, rules, keep.by).standing.tier)).toBeGreaterThanOrEqual(rank(keep.tier.code))
        const idle = settleTier(standing, rules, keep.by).standing
        expect(idle.tier).toBe(keep.otherwise.code)
        if (keep.missing < 2) return
        const short = bookGrowth(standing, keep.missing - 1, rules, earnedAt).standing
        const [before, then] = [short, settleTier(short, rules, keep.by).standing]
        if (before.earnedTier === keep.tier.code) expect(rank(then.tier)).toBeLessThan(rank(keep.tier.code))
      }),
    )
  })

  test('settling twice, or on the way, changes nothing', () => {
    fc.assert(
      fc.property(anyPolicy, anyLife, fc.nat(2_000), fc.nat(2_000), (tierPolicy, life, one, other) => {
        const rules = { tierPolicy, tiers }
        const { standing, at } = live(rules, life, () => undefined)
        const [early, late] = [Math.min(one, other), Math.max(one, other)].map((days) => at + days * dayMs)
        const atOnce = settleTier(standing, rules, late!)
        const half = settleTier(standing, rules, early!)
        const rest = settleTier(half.standing, rules, late!)
        expect(rest.standing).toEqual(atOnce.standing)
        expect([...half.moves, ...rest.moves]).toEqual(atOnce.moves)
        expect(settleTier(atOnce.standing, rules, late!)).toEqual({ standing: atOnce.standing, moves: [] })
      }),
    )
  })

  test('no tier is above what all growth since joining would give, nor below what the window gives', () => {
    fc.assert(
      fc.property(anyPolicy, anyLife, (tierPolicy, life) => {
        const rules = { tierPolicy, tiers }
        live(rules, life, (standing, at) => {
          expect(rank(standing.tier)).toBeLessThanOrEqual(rank(tierFor(tiers, standing.growth).code))
          expect(rank(standing.tier)).toBeGreaterThanOrEqual(
            rank(tierFor(tiers, forecastTier(standing, rules, at).growth).code),
          )
        })
      }),
    )
  })

  test('a tier outlives the growth that gave it by two terms at most, where tiers can be lost', () => {
    fc.assert(
      fc.property(anyPolicy, anyLife, (tierPolicy, life) => {
        fc.pre(tierPolicy.downgrade.code === 'rerank' && tierPolicy.window !== 'lifetime')
        const rules = { tierPolicy, tiers }
        const { standing, at } = live(rules, life, () => undefined)
        expect(settleTier(standing, rules, at + 3 * 366 * dayMs).standing.tier).toBe('wind')
      }),
    )
  })

  test('the moves of a life follow one another', () => {
    fc.assert(
      fc.property(anyPolicy, anyLife, (tierPolicy, life) => {
        const moves = life.length
          ? after(
              { tierPolicy, tiers },
              ...life.map(({ growth }, year): [string, number] => [`${2026 + year}-05-01`, growth]),
            ).moves
          : []
        moves.reduce((from, move) => {
          expect(move.from).toBe(from)
          expect(sayTierMove(toldMove(move), 'zh-CN')).toMatch(/从\p{Script=Han}+(升|变)为\p{Script=Han}+$/u)
          return move.to
        }, 'wind')
        expect([...moves].sort((one, other) => one.at - other.at)).toEqual(moves)
      }),
    )
  })
})

const toldMove = ({ cause, inputs }: TierMove) => ({
  cause,
  from: String(inputs.fromName),
  to: String(inputs.toName),
  inputs,
})
