import { View, Text } from '@tarojs/components'
import { Icon } from '../../ui/Icon'
import { Notice } from '../../ui/Notice'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import { useMember } from './MemberProvider'
import './unreached.css'

/** When the cloud could not be asked: a line above what is known from last time, or a word about it where nothing is. */
export function Unreached() {
  const words = useWords()
  const { home, reach, refresh } = useMember()
  if (reach.kind === 'asking' || reach.kind === 'reached') return null
  const offline = reach.kind === 'offline'
  if (home)
    return (
      <Tappable className="unreached" onTap={refresh}>
        <Icon name={offline ? 'offline' : 'warning'} size={20} />
        <Text className="unreached-words">{offline ? words.offline.banner : reach.sentence}</Text>
        <Text className="unreached-retry">{words.retry}</Text>
      </Tappable>
    )
  return (
    <View className="panel">
      <Notice
        icon={offline ? 'offline' : 'warning'}
        title={offline ? words.offline.title : words.failed.title}
        body={offline ? words.offline.body : reach.sentence}
        action={{ text: words.retry, onTap: refresh }}
      />
    </View>
  )
}
