import { View, Text } from '@tarojs/components'
import { useWords } from '../../words'
import { figure } from '../../words/figures'
import type { Card } from './MemberProvider'

/** How far growth has come from this tier towards the next. */
export function GrowthBar({ card: { growth, tier, nextTier } }: { card: Card }) {
  const words = useWords()
  const share = nextTier ? (growth - tier.growthMin) / Math.max(1, nextTier.growthMin - tier.growthMin) : 1
  const percent = Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <View className="growth">
      <View className="growth-bar">
        <View className="growth-done" style={{ width: `${percent}%` }} />
      </View>
      <Text className="growth-words">
        {nextTier ? words.card.toNext(figure(nextTier.growthMin - growth), nextTier.name) : words.card.top}
      </Text>
    </View>
  )
}
