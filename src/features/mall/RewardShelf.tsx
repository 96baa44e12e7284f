import { View } from '@tarojs/components'
import { Skeleton } from '../../ui/Skeleton'
import { RewardTile } from './RewardTile'
import type { RewardCard } from './useCatalogue'
import { useWish } from './useWish'
import './rewardShelf.css'

/** Rewards beside and below each other. */
export function RewardShelf({ rewards, points }: { rewards: readonly RewardCard[]; points: number | null }) {
  const { wished, wish } = useWish()
  return (
    <View className="shelf">
      {rewards.map((reward) => (
        <RewardTile
          key={reward.id}
          reward={reward}
          points={points}
          isWished={wished?.has(reward.id)}
          onWish={(isWished) => void wish(reward.id, isWished)}
        />
      ))}
    </View>
  )
}

/** As many as a screen shows. */
const placesShown = 4

export const ShelfSkeleton = () => (
  <View className="shelf">
    {Array.from({ length: placesShown }, (_, place) => (
      <View key={place} className="shelf-waiting">
        <Skeleton height={132} />
        <Skeleton height={16} width="80%" />
        <Skeleton height={20} width="50%" />
      </View>
    ))}
  </View>
)
