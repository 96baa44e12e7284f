import { View, Text } from '@tarojs/components'
import { sayAdvice } from '../../../contract/sentences/code'
import { useSpeech } from '../../words'
import type { Finding } from './useScan'
import './advice.css'

/** What to do next, most useful first; a single thing needs no number. */
export function Advice({ advice }: { advice: Finding['advice'] }) {
  const speech = useSpeech()
  const { words } = speech
  if (advice.length === 0) return null
  return (
    <View className="advice">
      <Text className="advice-head">{words.scan.advice}</Text>
      {advice.map((each, place) => (
        <View key={each} className="advice-line">
          {advice.length > 1 && <Text className="advice-place figure">{place + 1}</Text>}
          <Text className="advice-words">{sayAdvice(each, speech)}</Text>
        </View>
      ))}
    </View>
  )
}
