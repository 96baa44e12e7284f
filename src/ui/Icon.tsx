import { View } from '@tarojs/components'
import './icon.css'

export type IconName =
  | 'home'
  | 'me'
  | 'scan'
  | 'back'
  | 'forward'
  | 'close'
  | 'check'
  | 'warning'
  | 'stop'
  | 'clock'
  | 'code'
  | 'pause'
  | 'keyboard'
  | 'picture'
  | 'offline'
  | 'receipt'
  | 'shield'
  | 'language'
  | 'gift'
  | 'calendar'
  | 'tasks'
  | 'star'
  | 'leaf'
  | 'mall'
  | 'heart'
  | 'heart-full'
  | 'search'
  | 'parcel'
  | 'place'
  | 'copy'

/** A drawing in the colour of the text around it. */
export const Icon = ({ name, size = 24 }: { name: IconName; size?: number }) => (
  <View className={`icon icon-${name}`} style={{ width: `${size}px`, height: `${size}px` }} />
)
