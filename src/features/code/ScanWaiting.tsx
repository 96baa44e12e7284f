import { View, Text } from '@tarojs/components'
import { Skeleton } from '../../ui/Skeleton'
import { useWords } from '../../words'
import './scanWaiting.css'

/** The result's own shape while the cloud looks. */
export function ScanWaiting() {
  const words = useWords()
  return (
    <View className="scan-waiting">
      <View className="scan-waiting-disc" />
      <Text className="scan-waiting-words">{words.scan.checking}</Text>
      <Skeleton height={56} width="44%" />
      <Skeleton height={88} />
    </View>
  )
}
