import { useEffect, useState } from 'react'
import { useAnswer } from '../../../cloud/useAnswer'
import { firstVariant, type Variant } from './reward'
import { useWish } from '../catalogue/useWish'

/** A phone's clock may be ahead of the cloud's: not sooner again than this. */
const pauseMs = 5_000
/** Nobody looks at one page for longer, and timers do not reach much further. */
const waitMsMax = 60 * 60 * 1000

/** One reward with what is chosen of it. It is asked for again at the moment it opens. */
export function useReward(rewardId: string) {
  const { answered, refresh } = useAnswer('mall', 'rewardDetail', { rewardId })
  const [chosenId, setChosenId] = useState<string>()
  const { wished, wish } = useWish()
  const here = answered.kind === 'here' ? answered.value : undefined
  const opensAt = here?.reward.whyNot?.code === 'rewardNotOpen' ? here.reward.whyNot.opensAt : undefined

  useEffect(() => {
    const waitMs = opensAt === undefined ? waitMsMax : opensAt - Date.now()
    if (waitMs >= waitMsMax) return undefined
    const timer = setTimeout(refresh, Math.max(pauseMs, waitMs))
    return () => clearTimeout(timer)
  }, [opensAt, answered, refresh])

  const chosen = here && (here.reward.variants.find(({ id }) => id === chosenId) ?? firstVariant(here.reward))
  const isWished = here && here.points !== null ? (wished?.has(rewardId) ?? here.reward.wished) : undefined
  return {
    answered,
    refresh,
    chosen,
    choose: ({ id }: Variant) => setChosenId(id),
    isWished,
    onWish: (isNowWished: boolean) => void wish(rewardId, isNowWished),
  }
}
