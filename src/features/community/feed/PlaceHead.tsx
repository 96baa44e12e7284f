import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Picture } from '../../../ui/Picture'
import './placeHead.css'

interface Props {
  title: string
  about: string
  /** The product that a board is about. */
  picture?: string | undefined
  /** What else there is to know. */
  children?: ReactNode
}

/** What a board or a topic is, above what was written there. */
export const PlaceHead = ({ title, about, picture, children }: Props) => (
  <View className="place-head">
    {picture !== undefined && <Picture picture={picture} size={56} />}
    <View className="place-words">
      <Text className="place-title">{title}</Text>
      <Text className="place-about">{about}</Text>
      {children}
    </View>
  </View>
)
