import { Text, View } from '@tarojs/components'
import { CountUp } from '../../../ui/CountUp'
import { Icon } from '../../../ui/Icon'
import { Skeleton } from '../../../ui/Skeleton'
import { Tappable } from '../../../ui/Tappable'
import { useWords } from '../../../words'
import { figure } from '../../../words/figures'
import { openOrders, openWishes } from '../places'
import type { RewardCard } from './useCatalogue'
import './purse.css'

interface Props {
  /** Undefined until the cloud has said. */
  points: number | undefined
  rewards: readonly RewardCard[]
}

/** What there is to spend, and the next reward it will buy. */
export function Purse({ points, rewards }: Props) {
  const words = useWords()
  const next = points === undefined ? undefined : nextReward(rewards, points)
  return (
    <View className="purse">
      <View className="purse-worth">
        <Text className="purse-label">{words.mall.balance}</Text>
        {points === undefined ? (
          <Skeleton height={44} width="120px" />
        ) : (
          <CountUp className="purse-points" value={points} />
        )}
        {next && points !== undefined && (
          <Text className="purse-next">{words.mall.next(figure(next.points - points), next.title)}</Text>
        )}
      </View>
      <View className="purse-ways">
        <Tappable className="purse-way" onTap={openOrders}>
          <Icon name="parcel" size={20} />
          <Text>{words.mall.orders}</Text>
        </Tappable>
        <Tappable className="purse-way" onTap={openWishes}>
          <Icon name="heart" size={20} />
          <Text>{words.mall.wishes}</Text>
        </Tappable>
      </View>
    </View>
  )
}

/** The cheapest of those listed that is still out of reach and can be had once it is not. */
const nextReward = (rewards: readonly RewardCard[], points: number) =>
  rewards
    .filter((reward) => reward.sale === 'open' && reward.tierNames.length === 0 && reward.points > points)
    .sort((left, right) => left.points - right.points)[0]
