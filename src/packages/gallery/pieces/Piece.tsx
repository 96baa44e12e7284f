import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'

/** One file of src/ui under its name, its states one below the other. */
export const Piece = ({ name, children }: { name: string; children: ReactNode }) => (
  <View className={`gallery-piece gallery-${name}`}>
    <Text className="gallery-name mono">{name}</Text>
    <View className="gallery-states">{children}</View>
  </View>
)

/** Longer than anything that is written for a place: whatever it does to the layout, it must not leave its piece. */
export const long = (text: string) => Array.from({ length: longTimes }, () => text).join(' ')
const longTimes = 8

export const nothing = () => undefined
