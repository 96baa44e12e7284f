import { Text, View } from '@tarojs/components'
import { useWords } from '../../words'
import './communityHead.css'

/** The page's name, and the ways out of it that are no list. */
export function CommunityHead() {
  const { community } = useWords()
  return (
    <View className="community-head">
      <Text className="community-head-title">{community.title}</Text>
    </View>
  )
}
