import { Text, View } from '@tarojs/components'
import { Icon } from '../../ui/Icon'
import { useWords } from '../../words'
import type { Post } from './community'
import './standing.css'

/** On an own text that others do not see: that it is so, and why. */
export function Standing({ state, stateSentence, isAppealed }: Pick<Post, 'state' | 'stateSentence' | 'isAppealed'>) {
  const { community } = useWords()
  if (state === 'public' || stateSentence === '') return null
  const waits = state === 'pending' || state === 'held'
  const said = waits
    ? [isAppealed ? community.appealWaits : community.onlyYou]
    : isAppealed
      ? [community.appealLost]
      : []
  return (
    <View className={waits ? 'standing' : 'standing standing-refused'}>
      <Icon name={waits ? 'clock' : 'warning'} size={16} />
      <Text className="standing-words">{[...said, ...(state === 'pending' ? [] : [stateSentence])].join(' · ')}</Text>
    </View>
  )
}
