import fc from 'fast-check'
import type { Tier } from '../../../domain/member/tier'
import { newStanding, type TierMove, type TierRules, type TierStanding } from '../../../domain/member/tier-move'
import type { Downgrade, TierPolicy } from '../../../domain/member/tier-policy'
import { bookGrowth } from '../../../domain/member/tier-standing'

/** A moment as a clock on the wall of the brand's office shows it. */
export const on = (text: string) => Date.parse(`${text.length === 10 ? `${text}T12:00:00` : text}+08:00`)

const names = { wind: '听风', tide: '观潮', island: '登岛', keeper: '岛主' }
const tier = (code: keyof typeof names, growthMin: number): Tier => ({
  code,
  name: names[code],
  growthMin,
  benefits: [],
  perks: [`${names[code]}礼遇`],
  material: 'paper',
})

export const tiers = [tier('wind', 0), tier('tide', 100), tier('island', 500), tier('keeper', 2000)]

export const oneStep = (keepPercent = 100, graceDays = 0): Downgrade => ({ code: 'oneStep', keepPercent, graceDays })
export const rerank = (keepPercent = 100, graceDays = 0): Downgrade => ({ code: 'rerank', keepPercent, graceDays })
export const byYear = (downgrade: Downgrade): TierRules => ({
  tierPolicy: { window: 'calendarYear', downgrade },
  tiers,
})
export const byTwelve = (downgrade: Downgrade): TierRules => ({
  tierPolicy: { window: 'rolling12Months', downgrade },
  tiers,
})

export const joined = newStanding(tiers, on('2026-01-10'))

/** A member's standing after these bookings, and every move on the way. */
export function after(rules: TierRules, ...booked: [when: string, growth: number][]) {
  let standing: TierStanding = joined
  const moves: TierMove[] = []
  for (const [when, growth] of booked) {
    const settled = bookGrowth(standing, growth, rules, on(when))
    standing = settled.standing
    moves.push(...settled.moves)
  }
  return { standing, moves }
}

export const anyPolicy: fc.Arbitrary<TierPolicy> = fc.record({
  window: fc.constantFrom('calendarYear' as const, 'rolling12Months' as const, 'lifetime' as const),
  downgrade: fc.oneof(
    fc.constant({ code: 'none' as const }),
    fc.record({
      code: fc.constantFrom('oneStep' as const, 'rerank' as const),
      keepPercent: fc.integer({ min: 1, max: 100 }),
      graceDays: fc.integer({ min: 0, max: 28 }),
    }),
  ),
})

/** Growth over some years: days since the one before, and how much. */
export const anyLife = fc.array(
  fc.record({ days: fc.integer({ min: 0, max: 250 }), growth: fc.integer({ min: 1, max: 900 }) }),
  { maxLength: 14 },
)
