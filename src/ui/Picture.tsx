import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { pictureAddress } from '../cloud/address'
import './picture.css'

/** A product's picture on a soft ground; one that can't be fetched gives way to the brand's mark. */
export function Picture({ picture, size }: { picture: string; size: number }) {
  const [lost, setLost] = useState(false)
  return (
    <View className="picture" style={{ width: `${size}px`, height: `${size}px` }}>
      <Image
        className="picture-image"
        src={pictureAddress(lost ? 'logo' : picture)}
        mode="aspectFit"
        onError={() => setLost(true)}
      />
    </View>
  )
}
