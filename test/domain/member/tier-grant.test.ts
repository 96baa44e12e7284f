import fc from 'fast-check'
import { dayMs } from '../../../domain/calendar'
import { tierFor } from '../../../domain/member/tier'
import { bookGrowth, endGrant, grantTier, settleTier } from '../../../domain/member/tier-standing'
import { rankOfTier, type TierRules, type TierStanding } from '../../../domain/member/tier-move'
import { after, anyPolicy, byYear, joined, on, oneStep, tiers } from './a-standing'

const rules = byYear(oneStep())
const at = on('2026-06-01')
const until = on('2026-09-01T00:00:00')
const reason = '生日活动补偿'

function granted(standing: TierStanding, tier: string, more: { until?: number; rules?: TierRules } = {}) {
  const result = grantTier(standing, { tier, reason, until, ...more }, more.rules ?? rules, at)
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}

describe('a tier granted by hand', () => {
  test('holds at once and until its end, with its reason', () => {
    const { standing, moves } = granted(joined, 'island')
    expect(standing).toMatchObject({ tier: 'island', tierSince: at, earnedTier: 'wind' })
    expect(moves).toEqual([
      {
        at,
        from: 'wind',
        to: 'island',
        cause: 'grant',
        inputs: { reason, until, fromName: '听风', toName: '登岛' },
      },
    ])
    expect(settleTier(standing, rules, until - 1).standing.tier).toBe('island')
    const ended = settleTier(standing, rules, until)
    expect(ended.standing).toMatchObject({ tier: 'wind', grant: null, tierSince: until })
    expect(ended.moves).toMatchObject([
      { at: until, cause: 'grantEnded', inputs: { until, fromName: '登岛', toName: '听风' } },
    ])
  })

  test('ends at its own moment, however late somebody looks', () => {
    const late = settleTier(granted(joined, 'island').standing, rules, on('2029-01-01'))
    expect(late.moves.map((move) => move.at)).toEqual([until])
  })

  test('leaves growth to go on beneath: what was earned meanwhile stays', () => {
    const earned = bookGrowth(granted(joined, 'island').standing, 120, rules, on('2026-07-01'))
    expect(earned.moves).toEqual([])
    expect(earned.standing).toMatchObject({ tier: 'island', earnedTier: 'tide' })
    expect(settleTier(earned.standing, rules, until).moves).toMatchObject([{ from: 'island', to: 'tide' }])
  })

  test('gives way to a higher tier that growth reaches', () => {
    const earned = bookGrowth(granted(joined, 'tide').standing, 500, rules, on('2026-07-01'))
    expect(earned.moves).toMatchObject([{ from: 'tide', to: 'island', cause: 'earned' }])
    expect(settleTier(earned.standing, rules, until).moves).toEqual([])
  })

  test('covers a review beneath it, and shows what it came to at its end', () => {
    const { standing } = after(rules, ['2026-05-01', 500])
    const covered = granted(standing, 'keeper', { until: on('2028-03-01T00:00:00') }).standing
    const moves = settleTier(covered, rules, on('2028-04-01')).moves
    expect(moves).toMatchObject([{ from: 'keeper', to: 'tide', cause: 'grantEnded', at: on('2028-03-01T00:00:00') }])
  })

  test('can be replaced, and ended before its time', () => {
    const replaced = granted(granted(joined, 'keeper').standing, 'tide')
    expect(replaced.moves).toMatchObject([{ from: 'keeper', to: 'tide', cause: 'grant' }])
    expect(endGrant(replaced.standing, rules, on('2026-06-02'))).toMatchObject({
      standing: { tier: 'wind', grant: null },
      moves: [{ from: 'tide', to: 'wind', cause: 'grantEnded' }],
    })
  })

  test('of a tier not above the earned one changes nothing to see', () => {
    expect(granted(after(rules, ['2026-05-01', 500]).standing, 'tide').moves).toEqual([])
  })

  test.each([
    ['a tier not in the table', { tier: 'diamond', reason, until }, { code: 'tierUnknown' }],
    ['no reason', { tier: 'tide', reason: ' ', until }, { code: 'grantReasonMissing' }],
    ['an end that is past', { tier: 'tide', reason, until: at }, { code: 'grantEndRefused', daysMax: 1_096 }],
    ['an end in another age', { tier: 'tide', reason, until: on('2126-01-01') }, { code: 'grantEndRefused' }],
  ])('with %s is refused', (_what, grant, refusal) => {
    expect(grantTier(joined, grant, rules, at)).toMatchObject({ ok: false, refusal })
  })
})

describe('whatever is earned and granted', () => {
  const step = fc.record({
    days: fc.integer({ min: 0, max: 200 }),
    growth: fc.nat(700),
    grant: fc.option(
      fc.record({ tier: fc.constantFrom('tide', 'island', 'keeper'), days: fc.integer({ min: 1, max: 500 }) }),
    ),
  })
  const rank = (code: string) => rankOfTier(tiers, code)

  test('no tier is above what growth or a running grant allows, nor below the grant, and each move leads on', () => {
    fc.assert(
      fc.property(anyPolicy, fc.array(step, { maxLength: 14 }), (tierPolicy, steps) => {
        const all = { tierPolicy, tiers }
        let [standing, now, from] = [joined, on('2026-01-10'), 'wind']
        for (const { days, growth, grant } of steps) {
          now += days * dayMs
          const booked = bookGrowth(standing, growth, all, now)
          const until = now + (grant?.days ?? 0) * dayMs
          const given = grant && grantTier(booked.standing, { tier: grant.tier, until, reason }, all, now)
          const end = given?.ok ? given.value : { standing: booked.standing, moves: [] }
          for (const move of [...booked.moves, ...end.moves]) {
            expect(move.from).toBe(from)
            expect(move.to).not.toBe(from)
            from = move.to
          }
          standing = end.standing
          const running = standing.grant ? rank(standing.grant.tier) : 0
          expect(standing.grant === null || standing.grant.until > now).toBe(true)
          expect(rank(standing.tier)).toBeLessThanOrEqual(Math.max(running, rank(tierFor(tiers, standing.growth).code)))
          expect(rank(standing.tier)).toBe(Math.max(running, rank(standing.earnedTier)))
        }
        expect(standing.tier).toBe(from)
      }),
    )
  })
})
