import type { Card } from './MemberProvider'

/** How far growth has come from this tier towards the next, 0 to 1; all the way at the top. */
export function growthShare({ growth, tier, nextTier }: Card): number {
  if (!nextTier) return 1
  const share = (growth - tier.growthMin) / Math.max(1, nextTier.growthMin - tier.growthMin)
  return Math.min(1, Math.max(0, share))
}
