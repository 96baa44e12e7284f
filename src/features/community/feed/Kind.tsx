import { Text } from '@tarojs/components'
import { useWords } from '../../../words'
import type { Post } from '../community'
import './kind.css'

/** What kind of post this is and how it stands out, where it does. */
export function Kind({
  post,
}: {
  post: Pick<Post, 'kind' | 'product' | 'isPinned' | 'isFeatured' | 'acceptedReplyId'>
}) {
  const { community } = useWords()
  const marks = [
    ...(post.isPinned ? [community.pinned] : []),
    ...(post.isFeatured ? [community.featured] : []),
    ...(post.kind === 'discussion' ? [] : [community.kinds[post.kind]]),
    ...(post.product ? [community.showing] : []),
  ]
  return (
    <>
      {marks.map((mark) => (
        <Text key={mark} className="kind">
          {mark}
        </Text>
      ))}
      {post.acceptedReplyId !== null && <Text className="kind kind-good">{community.accepted}</Text>}
    </>
  )
}
