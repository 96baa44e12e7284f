import { View, Text } from '@tarojs/components'
import { CountUp } from '../../ui/CountUp'
import { Ring } from '../../ui/Ring'
import { useWords } from '../../words'
import { figure, times } from '../../words/figures'
import { useSettled } from '../../ui/settled'
import type { Finding } from './useScan'
import './awardPanel.css'

export type Award = NonNullable<Finding['award']>

/** Points come after the verdict, and the card moves after the points: the order a person takes it in. */
const cardMovesAfterMs = 1700

/** What was paid, and what that did to the card. */
export function AwardPanel({ award }: { award: Award }) {
  const words = useWords()
  return (
    <View>
      <View className="award reveal reveal-points">
        <View className="award-line">
          <Text className="award-plus figure">+</Text>
          <Text className="award-points figure">{figure(award.points)}</Text>
        </View>
        <Text className="award-paid">{words.scan.paid}</Text>
        <Multiplied award={award} />
      </View>
      <CardChange award={award} />
    </View>
  )
}

/** What the points were multiplied by and why, and what became of the fraction; or that a tier's multiplier is left out here. */
function Multiplied({ award }: { award: Award }) {
  const words = useWords()
  const { multiplierPercent, tierBefore, hundredthsBefore, hundredthsAfter } = award
  if (multiplierPercent === 100)
    return !award.multiplied && tierBefore.multiplierPercent > 100 ? (
      <Text className="award-multiplied">{words.scan.notMultiplied}</Text>
    ) : null
  const onMemberDay = multiplierPercent !== tierBefore.multiplierPercent
  const why = [
    ...(tierBefore.multiplierPercent > 100 ? [tierBefore.name] : []),
    ...(onMemberDay ? [words.scan.memberDay] : []),
  ]
  const carried = words.scan.carried(times(hundredthsBefore), times(hundredthsAfter))
  return (
    <View className="award-why">
      <Text className="award-multiplied">
        {words.scan.multiplied(figure(award.basePoints), times(multiplierPercent), why.join(' · '))}
      </Text>
      {hundredthsBefore + hundredthsAfter > 0 && <Text className="award-multiplied">{carried}</Text>}
    </View>
  )
}

function CardChange({ award }: { award: Award }) {
  const words = useWords()
  const moving = useSettled(cardMovesAfterMs)
  const { tierAfter, nextTier, growthAfter } = award
  const before = shareOf(award, award.growthBefore)
  return (
    <View className="award-card reveal reveal-card">
      <View className="award-ring">
        <Ring share={moving ? shareOf(award, growthAfter) : before} from={before} size={60}>
          <Text className="award-tier">{tierAfter.name.slice(0, 1)}</Text>
        </Ring>
      </View>
      <View className="award-words">
        <Text className="award-grown">
          {tierAfter.name} · {words.scan.growthGained(figure(award.growth))}
        </Text>
        <Text className="award-next">
          {nextTier ? words.card.toNextShort(figure(nextTier.growthMin - growthAfter), nextTier.name) : words.card.top}
        </Text>
      </View>
      <View className="award-balance">
        <CountUp className="award-now" value={award.pointsAfter} from={award.pointsBefore} delayMs={cardMovesAfterMs} />
        <Text className="award-unit">{words.pointsUnit}</Text>
      </View>
    </View>
  )
}

/** How far towards the next tier a growth is; after a tier-up the ring starts anew from empty. */
function shareOf({ tierAfter, nextTier }: Award, growth: number): number {
  if (!nextTier) return growth >= tierAfter.growthMin ? 1 : 0
  return Math.max(0, (growth - tierAfter.growthMin) / Math.max(1, nextTier.growthMin - tierAfter.growthMin))
}
