import { View, Text } from '@tarojs/components'
import { useWords } from '../../words'
import { figure } from '../../words/figures'
import { growthShare } from './growthShare'
import type { Card } from './MemberProvider'

/** How far growth has come from this tier towards the next. */
export function GrowthBar({ card }: { card: Card }) {
  const words = useWords()
  const { growth, nextTier } = card
  const percent = Math.round(growthShare(card) * 100)
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
