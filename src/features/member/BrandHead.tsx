import { Image, View, Text } from '@tarojs/components'
import { useBrand } from '../../brand'
import { pictureAddress } from '../../cloud/address'
import { named } from '../../ui/named'
import './brandHead.css'

/** Whose home this is, in the bar; WeChat's own buttons sit at its right end. */
export function BrandHead() {
  const brand = useBrand()
  return (
    <View className="brand-head">
      {brand && <Image className="brand-logo" src={pictureAddress(brand.logo)} mode="aspectFit" {...named('')} />}
      <View className="brand-words">
        <Text className="brand-name">{brand?.name}</Text>
        <Text className="brand-slogan">{brand?.slogan}</Text>
      </View>
    </View>
  )
}
