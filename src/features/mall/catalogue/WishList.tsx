import { useEffect } from 'react'
import { Notice } from '../../../ui/Notice'
import { useWords } from '../../../words'
import { toMall } from '../places'
import { RewardShelf } from './RewardShelf'
import type { RewardCard } from './useCatalogue'
import { learnWishes } from './wishes'

/** What a member would like; what is taken off stays until the page is left, for a second thought. */
export function WishList({ rewards, points }: { rewards: readonly RewardCard[]; points: number | null }) {
  const words = useWords()
  useEffect(() => void learnWishes(), [])
  if (rewards.length > 0) return <RewardShelf rewards={rewards} points={points} />
  return (
    <Notice
      icon="heart"
      title={words.mall.wishList.emptyTitle}
      body={words.mall.wishList.emptyBody}
      action={{ text: words.mall.toMall, onTap: toMall }}
    />
  )
}
