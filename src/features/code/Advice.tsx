import { View, Text } from '@tarojs/components'
import { useWords } from '../../words'
import './advice.css'

/** What to do next, most useful first. */
export function Advice({ lines }: { lines: string[] }) {
  const words = useWords()
  if (lines.length === 0) return null
  return (
    <View className="advice">
      <Text className="advice-head">{words.scan.advice}</Text>
      {lines.map((line, place) => (
        <View key={line} className="advice-line">
          <Text className="advice-place figure">{place + 1}</Text>
          <Text className="advice-words">{line}</Text>
        </View>
      ))}
    </View>
  )
}
