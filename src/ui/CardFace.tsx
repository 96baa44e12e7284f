import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './cardFace.css'

export type Material = 'paper' | 'silver' | 'gold' | 'glass'

/** A membership card as an object, without anything written on it. */
export const CardFace = ({ material, children }: { material: Material; children: ReactNode }) => (
  <View className={`card-face card-face-${material}`}>
    <View className="card-face-grain" />
    <View className="card-face-light" />
    <View className="card-face-content">{children}</View>
  </View>
)
