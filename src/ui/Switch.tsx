import { Text, View } from '@tarojs/components'
import { Tappable } from './Tappable'
import './switch.css'

/** On or off, at once. */
export const Switch = ({ text, isOn, onTap }: { text: string; isOn: boolean; onTap: () => void }) => (
  <Tappable className={`switch${isOn ? ' switch-on' : ''}`} onTap={onTap}>
    <Text className="switch-text">{text}</Text>
    <View className="switch-track">
      <View className="switch-knob" />
    </View>
  </Tappable>
)
