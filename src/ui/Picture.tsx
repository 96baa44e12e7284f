import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { useBrand } from '../brand'
import { pictureAddress } from '../cloud/address'
import { named } from './named'
import './picture.css'

interface Props {
  picture: string
  size?: number
  /** What it shows; left out where the words beside it say so. */
  name?: string
}

/** A picture on a soft ground, as wide as what it is in where no size is given; one that can't be fetched gives way to the brand's mark. */
export function Picture({ picture, size, name = '' }: Props) {
  const [lost, setLost] = useState(false)
  const mark = useBrand()?.logo ?? ''
  const shown = lost ? mark : picture
  return (
    <View
      className="picture"
      style={size === undefined ? { width: '100%', height: '100%' } : { width: `${size}px`, height: `${size}px` }}
    >
      {shown !== '' && (
        <Image
          className="picture-image"
          src={pictureAddress(shown)}
          mode="aspectFit"
          {...named(name)}
          onError={() => setLost(true)}
        />
      )}
    </View>
  )
}
