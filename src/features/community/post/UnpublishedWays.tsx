import { Text, View } from '@tarojs/components'
import { Button } from '../../../ui/Button'
import { useWords } from '../../../words'
import { confirmed } from '../confirm'
import type { Post } from '../community'
import { draftFrom, keepDraft, keptDraft } from '../compose/draft'
import { toCompose } from '../places'
import '../people/standing.css'

interface Props {
  post: Post
  onAppeal: () => void
}

/** For the author of what others do not see: what can be done now. */
export function UnpublishedWays({ post, onAppeal }: Props) {
  const { community } = useWords()
  const { ways } = community
  const isOver = post.state === 'rejected' || post.state === 'removed'
  const rewrite = async () => {
    if (keptDraft() && !(await confirmed(ways.rewriteAsk, community))) return
    keepDraft(draftFrom(post))
    toCompose()
  }
  if (!isOver) return <Text className="standing-ways-note">{ways.waiting}</Text>
  return (
    <View className="standing-ways">
      <Text className="standing-ways-note">{post.canAppeal ? ways.refused : ways.refusedTwice}</Text>
      <Button text={ways.rewrite} onTap={rewrite} />
      {post.canAppeal && <Button text={community.appeal} kind="outline" onTap={onAppeal} />}
    </View>
  )
}
