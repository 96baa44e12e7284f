import { Image, View, Text } from '@tarojs/components'
import { useBrand } from '../../brand'
import { pictureAddress } from '../../cloud/address'
import './brandHead.css'

/** Whose home this is. */
export function BrandHead() {
  const brand = useBrand()
  return (
    <View className="brand-head">
      <Image className="brand-logo" src={pictureAddress(brand?.logo ?? 'logo')} mode="aspectFit" />
      <Text className="brand-name">{brand?.name}</Text>
      <Text className="brand-slogan">{brand?.slogan}</Text>
    </View>
  )
}
