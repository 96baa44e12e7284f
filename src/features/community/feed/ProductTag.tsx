import { Text, View } from '@tarojs/components'
import { Icon } from '../../../ui/Icon'
import { Picture } from '../../../ui/Picture'
import { useWords } from '../../../words'
import type { Post } from '../community'
import './productTag.css'

/** The product shown off, and that its author has really had it in their hands. */
export function ProductTag({ product }: { product: NonNullable<Post['product']> }) {
  const words = useWords()
  return (
    <View className="product-tag">
      <Picture picture={product.picture} size={40} />
      <Text className="product-tag-name">{product.name}</Text>
      <View className="product-tag-mark">
        <Icon name="check" size={14} />
        <Text>{words.community.verified}</Text>
      </View>
    </View>
  )
}
