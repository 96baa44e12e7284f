import { View, Text } from '@tarojs/components'
import { useWords } from '../../words'
import type { Finding } from './useScan'
import './itemFacts.css'

/** Which item it is, down to its own number. */
export function ItemFacts({ finding: { product, code } }: { finding: Finding }) {
  const words = useWords()
  if (!product) return null
  return (
    <View className="item">
      <Text className="item-name">{product.name}</Text>
      <Text className="item-tagline">{product.tagline}</Text>
      {product.serial !== null && (
        <Text className="item-batch">{words.scan.serial(product.batchLabel, String(product.serial))}</Text>
      )}
      <Text className="item-code mono">{code}</Text>
    </View>
  )
}
