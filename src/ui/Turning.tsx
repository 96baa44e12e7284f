import { View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import { motionReduced } from './motion'
import './turning.css'

/** Half a turn; turning.css says the same. Both halves together stay below 300 ms. */
const halfTurnMs = 140

/**
 * A thing with two sides, one of them up. It turns until it stands on its edge, and the other side comes round from there: at
 * rest nothing is transformed, so that fine lines stay sharp, and only the side that is up exists.
 */
export function Turning({ turned, front, back }: { turned: boolean; front: ReactNode; back: ReactNode }) {
  const [up, setUp] = useState({ turned, turns: 0 })
  const isTurning = up.turned !== turned
  useEffect(() => {
    if (!isTurning) return undefined
    const timer = setTimeout(
      () => setUp(({ turns }) => ({ turned, turns: turns + 1 })),
      motionReduced() ? 0 : halfTurnMs,
    )
    return () => clearTimeout(timer)
  }, [isTurning, turned])
  const motion = isTurning ? 'turning-away' : up.turns > 0 ? 'turning-up' : ''
  return <View className={`turning ${motion}`}>{up.turned ? back : front}</View>
}
