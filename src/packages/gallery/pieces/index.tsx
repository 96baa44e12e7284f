import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useMember } from '../../../features/member/MemberProvider'
import { Screen } from '../../../ui/Screen'
import { useSpeech } from '../../../words'
import { Choices, Fields } from './choices'
import { Answers } from './answers'
import { Objects } from './objects'
import { Piece } from './Piece'
import './gallery.css'

/** Every piece that screens are made of, in every state it has: for whoever draws one, and for the test that looks at them. */
export default function GalleryPage() {
  const { words, switchLocale } = useSpeech()
  // The brand's colours, mark and contact come with it.
  useDidShow(useMember().refreshIfOld)
  return (
    <Screen title="src/ui" backLabel={words.back}>
      <Piece name="Screen">
        <Text className="gallery-language" onClick={switchLocale}>
          {words.me.language}
        </Text>
      </Piece>
      <View className="gallery">
        <Choices />
        <Fields />
        <Answers />
        <Objects />
      </View>
    </Screen>
  )
}
