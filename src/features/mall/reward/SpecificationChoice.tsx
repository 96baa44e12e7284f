import { Text, View } from '@tarojs/components'
import { Chip } from '../../../ui/Chip'
import { variantWith, type RewardDetail, type Variant } from './reward'
import './specificationChoice.css'

interface Props {
  reward: RewardDetail
  chosen: Variant
  onChoose: (variant: Variant) => void
}

/** Which colour, which size: what is gone stays to be seen. */
export const SpecificationChoice = ({ reward, chosen, onChoose }: Props) => (
  <View className="panel panel-apart specifications">
    {reward.specifications.map(({ name, values }, place) => (
      <View key={name}>
        <Text className="specification-name">{name}</Text>
        <View className="specification-values">
          {values.map((value) => {
            const variant = variantWith(reward, chosen, place, value)
            return (
              <Chip
                key={value}
                text={value}
                isOn={chosen.choices[place] === value}
                faded={(variant?.left ?? 0) === 0}
                onTap={() => variant && onChoose(variant)}
              />
            )
          })}
        </View>
      </View>
    ))}
  </View>
)
