import { View, Text } from '@tarojs/components'
import { CardFace } from '../../ui/CardFace'
import { CountUp } from '../../ui/CountUp'
import { Skeleton } from '../../ui/Skeleton'
import { useBrand } from '../../brand'
import { useSpeech } from '../../words'
import { calendarDay, figure, memberNumber } from '../../words/figures'
import { GrowthBar } from './GrowthBar'
import type { Card } from './MemberProvider'
import './memberCard.css'

/** The card: whose it is, what it is worth, and how far the next tier is. */
export function MemberCard({ card }: { card: Card }) {
  const { words, locale } = useSpeech()
  const brand = useBrand()
  const { soonestLot } = card
  return (
    <CardFace material={card.tier.material}>
      <View className="member-card-head">
        <Text className="member-card-tier">{card.tier.name}</Text>
        <Text className="member-card-brand">{brand?.name}</Text>
      </View>
      <Text className="member-card-label">{words.card.points}</Text>
      <CountUp className="member-card-points" value={card.points} />
      {soonestLot && (
        <Text className="member-card-label">
          {words.card.expires(figure(soonestLot.points), calendarDay(soonestLot.expiresOn, locale))}
        </Text>
      )}
      <View className="member-card-foot">
        <GrowthBar card={card} />
        <View className="member-card-line">
          <Text className="member-card-name">{card.nickname}</Text>
          <Text className="member-card-number mono">{memberNumber(card.number)}</Text>
        </View>
      </View>
    </CardFace>
  )
}

export const MemberCardSkeleton = () => (
  <View className="member-card-waiting">
    <Skeleton height={20} width="28%" />
    <Skeleton height={48} width="46%" />
    <Skeleton height={12} width="70%" />
  </View>
)
