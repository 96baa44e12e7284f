import { Text, View } from '@tarojs/components'
import { Skeleton } from '../../../ui/Skeleton'
import { useWords } from '../../../words'
import { RewardTile } from './RewardTile'
import type { RewardCard } from './useCatalogue'
import { useWish } from './useWish'
import './rewardShelf.css'

/** What can be had now comes first; what opens later and what is gone stand apart below it. */
const groups = [
  { name: 'open', holds: ['open'] },
  { name: 'upcoming', holds: ['upcoming'] },
  { name: 'gone', holds: ['soldOut', 'over'] },
] as const

/** Rewards beside and below each other. */
export function RewardShelf({ rewards, points }: { rewards: readonly RewardCard[]; points: number | null }) {
  const { wished, wish } = useWish()
  const { shelves } = useWords().mall
  const shown = groups
    .map(({ name, holds }) => ({ name, rewards: rewards.filter(({ sale }) => holds.some((each) => each === sale)) }))
    .filter((group) => group.rewards.length > 0)
  return (
    <View>
      {shown.map((group) => (
        <View key={group.name}>
          {group.name !== 'open' && <Text className="section-title shelf-name">{shelves[group.name]}</Text>}
          <View className="shelf">
            {group.rewards.map((reward) => (
              <RewardTile
                key={reward.id}
                reward={reward}
                points={points}
                isWished={wished?.has(reward.id)}
                onWish={(isWished) => void wish(reward.id, isWished)}
              />
            ))}
          </View>
        </View>
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
