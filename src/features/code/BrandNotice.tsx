import { View, Text } from '@tarojs/components'
import { useSpeech } from '../../words'
import type { Finding } from './useScan'
import './brandNotice.css'

/** What the brand says of an item that it stopped, in the reader's language. */
export function BrandNotice({ notice }: { notice: Finding['notice'] }) {
  const { words, locale } = useSpeech()
  if (!notice) return null
  return (
    <View className="brand-notice">
      <Text className="brand-notice-head">{words.scan.brandSays}</Text>
      <Text className="brand-notice-text">{notice[locale]}</Text>
    </View>
  )
}
