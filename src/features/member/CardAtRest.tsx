import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { sayNickname } from '../../../contract/sentences/nickname'
import { useBrand } from '../../brand'
import { CardFace } from '../../ui/CardFace'
import { Icon } from '../../ui/Icon'
import { Ring } from '../../ui/Ring'
import { Tappable } from '../../ui/Tappable'
import { useSpeech } from '../../words'
import { calendarDay, figure, inFours } from '../../words/figures'
import { growthShare } from './growthShare'
import type { Card } from './MemberProvider'
import './cardAtRest.css'

/** The card as an object: its material, the ring of growth, and what it is worth. */
export function CardAtRest({ card }: { card: Card }) {
  const { words, locale } = useSpeech()
  const brand = useBrand()
  const [soonest] = card.expiringSoon
  return (
    <View>
      <CardFace material={card.tier.material}>
        <View className="at-rest-head">
          <Text className="at-rest-tier">{card.tier.name}</Text>
          <Text className="at-rest-brand">{brand?.name}</Text>
        </View>
        <View className="at-rest-middle">
          <Ring share={growthShare(card)} from={0} size={104}>
            <Text className="at-rest-growth figure">{figure(card.growth)}</Text>
            <Text className="at-rest-label">{words.standing.growth}</Text>
          </Ring>
          <View className="at-rest-worth">
            <Text className="at-rest-label">{words.card.points}</Text>
            <Text className="at-rest-points figure">{figure(card.points)}</Text>
            {card.pendingPoints > 0 && (
              <Text className="at-rest-label">{words.standing.pending(figure(card.pendingPoints))}</Text>
            )}
          </View>
        </View>
        <View className="at-rest-foot">
          <Text className="at-rest-name">{sayNickname(card.nickname, locale)}</Text>
          <Text className="at-rest-number mono">{inFours(card.number)}</Text>
        </View>
      </CardFace>
      {soonest && (
        <Tappable
          className="panel at-rest-expiring"
          onTap={() => Taro.navigateTo({ url: '/packages/member/statement/index' })}
        >
          <Icon name="clock" size={20} />
          <Text className="at-rest-expiring-words">
            {words.card.expires(figure(soonest.points), calendarDay(soonest.expiresOn, locale))}
          </Text>
          <Icon name="forward" size={16} />
        </Tappable>
      )}
    </View>
  )
}
