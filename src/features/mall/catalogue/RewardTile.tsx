import { Text, View } from '@tarojs/components'
import { Picture } from '../../../ui/Picture'
import { Tappable } from '../../../ui/Tappable'
import { useSpeech } from '../../../words'
import { day, figure } from '../../../words/figures'
import { Heart } from './Heart'
import { openReward } from '../places'
import { Price } from './Price'
import type { RewardCard } from './useCatalogue'
import './rewardTile.css'

/** From here on it is a recommendation; fewer would be the opposite. */
export const redeemedMin = 10

interface Props {
  reward: RewardCard
  /** What the member can spend; null for guests. */
  points: number | null
  /** Undefined for guests, who have no wish list. */
  isWished: boolean | undefined
  onWish: (isWished: boolean) => void
}

/** One reward on the shelf: what it is, what it costs, and what stands in the way. */
export function RewardTile({ reward, points, isWished, onWish }: Props) {
  const { words, locale } = useSpeech()
  const badge = badgeOf(reward, words.mall, (at) => day(at, locale))
  const isGone = reward.sale === 'soldOut' || reward.sale === 'over'
  const missing = points !== null && !isGone ? reward.points - points : 0
  const popular = reward.redeemed >= redeemedMin ? words.mall.redeemed(figure(reward.redeemed)) : ''
  const fact = missing > 0 ? words.mall.short(figure(missing)) : popular
  return (
    <View className={`reward-tile${isGone ? ' reward-gone' : ''}`}>
      <Tappable className="reward-open" onTap={() => openReward(reward.id)}>
        <View className="reward-picture">
          <Picture picture={reward.picture} />
          {badge && <Text className={`reward-badge reward-badge-${badge.tone}`}>{badge.text}</Text>}
        </View>
        <Text className="reward-title">{reward.title}</Text>
        <Price points={reward.points} fullPoints={reward.fullPoints} />
        {fact !== '' && <Text className="reward-fact">{fact}</Text>}
      </Tappable>
      {isWished !== undefined && (
        <View className="reward-heart">
          <Heart isWished={isWished} onTap={() => onWish(!isWished)} />
        </View>
      )}
    </View>
  )
}

type MallWords = ReturnType<typeof useSpeech>['words']['mall']

/** The one thing to know before opening it. */
function badgeOf(reward: RewardCard, words: MallWords, say: (at: number) => string) {
  if (reward.sale === 'soldOut') return { tone: 'gone', text: words.soldOut }
  if (reward.sale === 'over') return { tone: 'gone', text: words.over }
  if (reward.sale === 'upcoming' && reward.opensAt !== null)
    return { tone: 'soon', text: words.opensAt(say(reward.opensAt)) }
  if (reward.tierNames.length > 0) return { tone: 'only', text: words.tierOnly(reward.tierNames.join(words.and)) }
  return reward.newMembersOnly ? { tone: 'only', text: words.newMembers } : undefined
}
