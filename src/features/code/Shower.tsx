import { View } from '@tarojs/components'
import './shower.css'

const slips = 14

/** Light and paper slips for a winner. */
export const Shower = () => (
  <View className="shower">
    <View className="shower-rays" />
    {Array.from({ length: slips }, (_, slip) => (
      <View
        key={slip}
        className={`shower-slip shower-slip-${slip % 7}`}
        style={{ left: `${(slip * 37 + 9) % 100}%` }}
      />
    ))}
  </View>
)
