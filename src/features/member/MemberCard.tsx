import { View, Text } from '@tarojs/components'
import Taro, { useDidHide, useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { sayNickname } from '../../../contract/sentences/nickname'
import { CardFace } from '../../ui/CardFace'
import { CountUp } from '../../ui/CountUp'
import { Icon } from '../../ui/Icon'
import { Skeleton } from '../../ui/Skeleton'
import { Tappable } from '../../ui/Tappable'
import { Turning } from '../../ui/Turning'
import { useBrand } from '../../brand'
import { useSpeech } from '../../words'
import { calendarDay, figure, inFours } from '../../words/figures'
import { CodeSide } from './CodeSide'
import { GrowthBar } from './GrowthBar'
import type { Card } from './MemberProvider'
import { codeWanted } from './showCode'
import './memberCard.css'

/** The card. Its other side shows the code for a store's till, for as long as the page is looked at. */
export function MemberCard({ card }: { card: Card }) {
  const [turned, setTurned] = useState(false)
  useDidHide(() => setTurned(false))
  const turnIfWanted = useCallback(() => {
    if (!codeWanted()) return
    setTurned(true)
    void Taro.pageScrollTo({ scrollTop: 0, duration: 0 })
  }, [])
  useDidShow(turnIfWanted)
  // A card that came only after its page was shown.
  useEffect(turnIfWanted, [turnIfWanted])
  return (
    <Turning
      turned={turned}
      front={<FrontSide card={card} onTurn={() => setTurned(true)} />}
      back={<CodeSide card={card} onTurn={() => setTurned(false)} />}
    />
  )
}

/** Whose card it is, what it is worth, and how far the next tier is. */
function FrontSide({ card, onTurn }: { card: Card; onTurn: () => void }) {
  const { words, locale } = useSpeech()
  const brand = useBrand()
  const { soonestLot } = card
  return (
    <View>
      <CardFace material={card.tier.material}>
        <Tappable
          className="member-card-open"
          label={words.standing.title}
          onTap={() => Taro.navigateTo({ url: '/packages/member/card/index' })}
        />
        <View className="member-card-head">
          <Text className="member-card-tier">{card.tier.name}</Text>
          <Text className="member-card-brand">{brand?.name}</Text>
        </View>
        <View className="member-card-middle">
          <View className="member-card-worth">
            <Text className="member-card-label">{words.card.points}</Text>
            <CountUp className="member-card-points" value={card.points} />
          </View>
          <Tappable className="member-card-code" onTap={onTurn}>
            <Icon name="code" size={24} />
            <Text className="member-card-label">{words.card.code}</Text>
          </Tappable>
        </View>
        {soonestLot && (
          <Text className="member-card-label">
            {words.card.expires(figure(soonestLot.points), calendarDay(soonestLot.expiresOn, locale))}
          </Text>
        )}
        <View className="member-card-foot">
          <GrowthBar card={card} />
          <View className="member-card-line">
            <Text className="member-card-name">{sayNickname(card.nickname, locale)}</Text>
            <Text className="member-card-number mono">{inFours(card.number)}</Text>
          </View>
        </View>
      </CardFace>
    </View>
  )
}

export const MemberCardSkeleton = () => (
  <View className="member-card-waiting">
    <Skeleton height={20} width="28%" />
    <Skeleton height={48} width="46%" />
    <Skeleton height={12} width="70%" />
  </View>
)
