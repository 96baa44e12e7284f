import { Button, Image, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { inBrowser } from '../../cloud/address'
import { choosePicture, smallPicture } from '../../cloud/picture'
import { Icon } from '../../ui/Icon'
import { named } from '../../ui/named'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'

interface Props {
  picture: string | null
  save: (picture: string) => Promise<unknown>
}

/** The member's picture; a tap changes it. WeChat lets only its own button offer the person's picture there. */
export function PictureField({ picture, save }: Props) {
  const words = useWords()
  const [busy, setBusy] = useState(false)
  const take = async (path: string | undefined) => {
    if (path === undefined || busy) return
    setBusy(true)
    // What cannot be read here is sent as nothing, and the cloud says what pictures it takes.
    await save((await smallPicture(path)) ?? 'none')
    setBusy(false)
  }
  const face = (
    <View className="profile-face">
      {picture ? (
        <Image className="profile-picture" src={picture} mode="aspectFill" {...named('')} />
      ) : (
        <View className="profile-picture profile-picture-none">
          <Icon name="me" size={40} />
        </View>
      )}
      <Text className="profile-picture-words">{busy ? words.profile.pictureBusy : words.profile.picture}</Text>
    </View>
  )
  if (inBrowser)
    return (
      <Tappable className="profile-head" onTap={async () => take(await choosePicture())}>
        {face}
      </Tappable>
    )
  return (
    <Button
      className="profile-head profile-bare"
      openType="chooseAvatar"
      onChooseAvatar={(event) => void take(event.detail.avatarUrl)}
    >
      {face}
    </Button>
  )
}
