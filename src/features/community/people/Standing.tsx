import { Text, View } from '@tarojs/components'
import { sayState } from '../../../../contract/sentences/standing'
import { Icon } from '../../../ui/Icon'
import { useSpeech } from '../../../words'
import type { Post } from '../community'
import './standing.css'

/** On an own text that others do not see: that it is so, and why. */
export function Standing({ state, stateReason, isAppealed }: Pick<Post, 'state' | 'stateReason' | 'isAppealed'>) {
  const { words, locale } = useSpeech()
  const { community } = words
  if (state === 'public' || stateReason === null) return null
  const waits = state === 'pending' || state === 'held'
  const said = waits
    ? [isAppealed ? community.appealWaits : community.onlyYou]
    : isAppealed
      ? [community.appealLost]
      : []
  return (
    <View className={waits ? 'standing' : 'standing standing-refused'}>
      <Icon name={waits ? 'clock' : 'warning'} size={16} />
      <Text className="standing-words">
        {[...said, ...(state === 'pending' ? [] : [sayState(state, stateReason, locale)])].join(' · ')}
      </Text>
    </View>
  )
}
