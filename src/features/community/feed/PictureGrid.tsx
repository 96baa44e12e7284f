import { Image, Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { useBrand } from '../../../brand'
import { pictureAddress } from '../../../cloud/address'
import { named } from '../../../ui/named'
import { Tappable } from '../../../ui/Tappable'
import type { PostPicture } from '../community'
import './pictureGrid.css'

/** Only what was uploaded can be looked at by itself; a drawing is all there is of it. */
const preview = (pictures: readonly PostPicture[], current: string) => {
  const urls = pictures.flatMap(({ url }) => url ?? [])
  if (urls.includes(current)) void Taro.previewImage({ urls, current })
}

/** One picture keeps its shape within these, so that neither a banner nor a strip takes the screen over. */
const shapeMin = 0.75
const shapeMax = 1.6

/** Up to nine pictures as squares; one alone keeps its shape. Nothing moves when they arrive: the room is there before. */
export function PictureGrid({ pictures, most, label }: { pictures: PostPicture[]; most?: number; label: string }) {
  const shown = pictures.slice(0, most)
  const further = pictures.length - shown.length
  const [only] = pictures
  if (!only) return null
  if (pictures.length === 1) {
    const shape = Math.min(shapeMax, Math.max(shapeMin, only.width / only.height || 1))
    return (
      <View className="grid-one" style={{ width: `${Math.round(shape < 1 ? 180 : 240)}px` }}>
        <View style={{ paddingTop: `${Math.round(100 / shape)}%` }} />
        <Thumbnail picture={only} {...(most === undefined ? { all: pictures } : {})} label={label} />
      </View>
    )
  }
  return (
    <View className={pictures.length === 4 && most === undefined ? 'grid grid-of-four' : 'grid'}>
      {shown.map((picture, place) => (
        <View key={picture.id} className="grid-cell">
          <View className="grid-square" />
          <Thumbnail picture={picture} {...(most === undefined ? { all: pictures } : {})} label={label} />
          {further > 0 && place === shown.length - 1 && (
            <View className="grid-further">
              <Text>{`+${further}`}</Text>
            </View>
          )}
        </View>
      ))}
    </View>
  )
}

/** Can be opened where `all` are given; on a card the card opens. */
function Thumbnail({ picture, all, label }: { picture: PostPicture; all?: PostPicture[]; label: string }) {
  const [lost, setLost] = useState(false)
  const mark = useBrand()?.logo ?? ''
  const address = picture.url ?? picture.id
  const drawn = picture.url === null || lost
  const image = (
    <Image
      className="grid-image"
      src={pictureAddress(lost ? mark : address)}
      mode={drawn ? 'aspectFit' : 'aspectFill'}
      lazyLoad
      {...named(all ? '' : label)}
      onError={() => setLost(true)}
    />
  )
  if (!all) return <View className="grid-fill">{image}</View>
  return (
    <Tappable className="grid-fill" label={label} onTap={() => preview(all, address)}>
      {image}
    </Tappable>
  )
}
