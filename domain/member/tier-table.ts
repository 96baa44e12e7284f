import type { Tier } from './tier'

/** What is wrong with a tier table, and in which row, counted from 0; null where nothing is. */
export function faultInTiers(
  tiers: readonly Pick<Tier, 'code' | 'name' | 'growthMin'>[],
): { row: number; problem: string } | null {
  for (const [row, tier] of tiers.entries()) {
    const above = tiers.slice(0, row)
    const before = above[row - 1]
    if (!before && tier.growthMin !== 0) return { row, problem: '第一级从成长值 0 开始' }
    if (before && tier.growthMin <= before.growthMin)
      return { row, problem: `成长值门槛要高于「${before.name}」的 ${before.growthMin}` }
    if (above.some(({ code }) => code === tier.code)) return { row, problem: '等级编号不能重复' }
    if (above.some(({ name }) => name === tier.name)) return { row, problem: '等级名称不能重复' }
  }
  return null
}
