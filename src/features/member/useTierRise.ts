import { useCallback, useEffect, useState } from 'react'
import type { Output } from '../../../contract'
import { keep, kept } from '../../cloud/storage'
import { visitor } from '../../cloud/visitor'

export type Tier = NonNullable<Output<'member', 'home'>['card']>['tier']
type Seen = Pick<Tier, 'code' | 'growthMin'>

const memory = () => `tier.${visitor()}`

/** The tier that the card has risen to since this phone showed it last, whatever raised it; and taking notice of one. */
export function useTierRise(now: Tier | undefined) {
  const [seen, setSeen] = useState<Seen | undefined>(() => kept<Seen>(memory()))
  const seeTier = useCallback(({ code, growthMin }: Seen) => {
    keep(memory(), { code, growthMin })
    setSeen({ code, growthMin })
  }, [])
  const risen = now && seen && now.code !== seen.code && now.growthMin > seen.growthMin ? now : undefined
  useEffect(() => {
    // A card that this phone never showed, or one that lost its tier, is no moment.
    if (now && !risen && now.code !== seen?.code) seeTier(now)
  }, [now, risen, seen, seeTier])
  /** What the tier was before an answer raised it, where this phone has not shown any. */
  const seeTierBefore = useCallback((before: Seen) => kept<Seen>(memory()) ?? seeTier(before), [seeTier])
  return { risen, seeTier, seeTierBefore }
}
