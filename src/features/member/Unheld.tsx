import { View } from '@tarojs/components'
import { GuestNotice } from '../../ui/GuestNotice'
import { Notice } from '../../ui/Notice'
import { SkeletonRows } from '../../ui/Skeleton'
import { useWords } from '../../words'

type Missing = { kind: 'asking' } | { kind: 'offline' } | { kind: 'failed'; sentence: string } | { kind: 'guest' }

/** In the place of what is held, as long as it cannot be shown. */
export function Unheld({ why, onRetry }: { why: Missing; onRetry: () => void }) {
  const words = useWords()
  if (why.kind === 'asking')
    return (
      <View className="panel">
        <SkeletonRows rows={4} />
      </View>
    )
  if (why.kind === 'guest')
    return (
      <View className="panel">
        <GuestNotice onJoined={onRetry} />
      </View>
    )
  const offline = why.kind === 'offline'
  return (
    <View className="panel">
      <Notice
        icon={offline ? 'offline' : 'warning'}
        title={offline ? words.offline.title : words.failed.title}
        body={offline ? words.offline.body : why.sentence}
        action={{ text: words.retry, onTap: onRetry }}
      />
    </View>
  )
}
