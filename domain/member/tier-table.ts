import type { Tier } from './tier'

/** Why a tier cannot stand where it does in its table. */
export type TierProblem =
  | { code: 'growthNotFromNought' }
  /** `tier` is the one before it, which begins at `growthMin`. */
  | { code: 'growthNotAbove'; tier: string; growthMin: number }
  | { code: 'tierCodeTwice' }
  | { code: 'tierNameTwice' }

/** What is wrong with a tier table, and in which row, counted from 0; null where nothing is. */
export function faultInTiers(
  tiers: readonly Pick<Tier, 'code' | 'name' | 'growthMin'>[],
): { row: number; problem: TierProblem } | null {
  for (const [row, tier] of tiers.entries()) {
    const above = tiers.slice(0, row)
    const before = above[row - 1]
    if (!before && tier.growthMin !== 0) return { row, problem: { code: 'growthNotFromNought' } }
    if (before && tier.growthMin <= before.growthMin)
      return { row, problem: { code: 'growthNotAbove', tier: before.name, growthMin: before.growthMin } }
    if (above.some(({ code }) => code === tier.code)) return { row, problem: { code: 'tierCodeTwice' } }
    if (above.some(({ name }) => name === tier.name)) return { row, problem: { code: 'tierNameTwice' } }
  }
  return null
}
