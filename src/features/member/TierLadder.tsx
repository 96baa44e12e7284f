import { View, Text } from '@tarojs/components'
import { sayGifts } from '../../../contract/sentences/tier'
import { useSpeech } from '../../words'
import { figure } from '../../words/figures'
import type { Home } from './MemberProvider'
import './tierLadder.css'

/** Every tier from the first to the last: from which growth on, and what it gives. */
export function TierLadder({ tiers, here }: { tiers: Home['tiers']; here: string | undefined }) {
  const { words, locale } = useSpeech()
  return (
    <View className="ladder">
      {tiers.map((tier) => (
        <View key={tier.code} className={`rung${tier.code === here ? ' rung-here' : ''}`}>
          <View className={`rung-chip card-face-${tier.material}`}>
            <Text className="rung-initial">{tier.name.slice(0, 1)}</Text>
          </View>
          <View className="rung-words">
            <View className="rung-head">
              <Text className="rung-name">{tier.name}</Text>
              {tier.code === here && <Text className="rung-now">{words.me.ladderNow}</Text>}
              <Text className="rung-from figure">{words.me.ladderFrom(figure(tier.growthMin))}</Text>
            </View>
            {sayGifts(tier, locale).map((benefit) => (
              <Text key={benefit} className="rung-benefit">
                {benefit}
              </Text>
            ))}
          </View>
        </View>
      ))}
    </View>
  )
}
