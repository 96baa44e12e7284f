import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { Output } from '../../../contract'
import { pictureAddress } from '../../cloud/address'
import { named } from '../../ui/named'
import { Tappable } from '../../ui/Tappable'
import { follow } from './places'
import './banner.css'

type BannerFacts = NonNullable<Output<'member', 'home'>['blocks'][number]['banner']>

/** A picture of the brand's across the screen, which may lead somewhere; one that can't be fetched takes no room. */
export function Banner({ banner: { picture, says, target } }: { banner: BannerFacts }) {
  const [lost, setLost] = useState(false)
  if (lost) return null
  const shown = (
    <Image
      className="banner-picture"
      src={pictureAddress(picture)}
      mode="widthFix"
      {...named(says)}
      onError={() => setLost(true)}
    />
  )
  if (!target) return <View className="banner">{shown}</View>
  return (
    <Tappable className="banner" label={says} onTap={() => follow(target)}>
      {shown}
    </Tappable>
  )
}
