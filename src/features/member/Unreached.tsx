import { View } from '@tarojs/components'
import { Notice } from '../../ui/Notice'
import { OldNews } from '../../ui/OldNews'
import { useWords } from '../../words'
import { useMember } from './MemberProvider'

/** When the cloud could not be asked: a line above what is known from last time, or a word about it where nothing is. */
export function Unreached() {
  const words = useWords()
  const { home, reach, refresh } = useMember()
  if (reach.kind === 'asking' || reach.kind === 'reached') return null
  const offline = reach.kind === 'offline'
  if (home) return offline ? <OldNews onRetry={refresh} /> : <OldNews sentence={reach.sentence} onRetry={refresh} />
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
