import { View, Text } from '@tarojs/components'
import { sayGifts } from '../../../contract/sentences/tier'
import { useBrand } from '../../brand'
import { Button } from '../../ui/Button'
import { CardFace } from '../../ui/CardFace'
import { useSpeech } from '../../words'
import type { Tier } from './useTierRise'
import './tierUp.css'

/** A new tier has the whole screen to itself. */
export function TierUp({ tier, onClose }: { tier: Tier; onClose: () => void }) {
  const { words, locale } = useSpeech()
  const brand = useBrand()
  return (
    <View className="tier-up" catchMove>
      <View className="tier-up-glow" />
      <View className="tier-up-card">
        <CardFace material={tier.material}>
          <View className="tier-up-face">
            <Text className="tier-up-brand">{brand?.name}</Text>
            <Text className="tier-up-name">{tier.name}</Text>
          </View>
        </CardFace>
        <View className="tier-up-sweep" />
      </View>
      <Text className="tier-up-title">{words.scan.tierUp}</Text>
      <Text className="tier-up-body">{words.scan.tierUpBody(tier.name)}</Text>
      <View className="tier-up-benefits">
        <Text className="tier-up-from">{words.scan.tierUpBenefits}</Text>
        {sayGifts(tier, locale).map((benefit) => (
          <Text key={benefit} className="tier-up-benefit">
            {benefit}
          </Text>
        ))}
      </View>
      <Button text={words.scan.tierUpClose} kind="light" onTap={onClose} />
    </View>
  )
}
