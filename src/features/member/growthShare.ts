import type { Card } from './MemberProvider'

/** How far growth has come from this tier towards the next, or to this one where it is the top and was given, 0 to 1. */
export function growthShare({ growth, tier, nextTier }: Card): number {
  const [from, to] = nextTier ? [tier.growthMin, nextTier.growthMin] : [0, tier.growthMin]
  const share = (growth - from) / Math.max(1, to - from)
  return Math.min(1, Math.max(0, share))
}
