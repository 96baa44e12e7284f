import { Text, View } from '@tarojs/components'
import { Notice } from '../../../ui/Notice'
import { Tail, type TailState } from '../../../ui/Tail'
import { useSpeech } from '../../../words'
import { figure } from '../../../words/figures'
import type { Reply } from '../community'
import { ReplyRow, type ReplyTaps } from './ReplyRow'
import { Thread } from './Thread'
import type { PostPage } from './usePost'

interface Props extends ReplyTaps {
  page: PostPage
  tail: TailState
  onMoreReplies: () => void
  onChange: (id: string, change: Partial<Reply>) => void
  onAccept: (reply: Reply) => void
}

/** What was said to a post: the accepted answer first, then the reader's own that wait, then all the others in order. */
export function Discussion({ page, tail, onMoreReplies, onChange, onAccept, ...taps }: Props) {
  const { community } = useSpeech().words
  const { post, accepted, ownUnpublished, next } = page
  const others = page.replies.filter(({ id }) => id !== accepted?.id)
  const mayAccept = post.kind === 'question' && post.author.isMe && post.acceptedReplyId === null
  const thread = (reply: Reply) => (
    <Thread
      key={reply.id}
      reply={reply}
      onChange={(change) => onChange(reply.id, change)}
      onAccept={mayAccept && !reply.author.isMe ? () => onAccept(reply) : undefined}
      {...taps}
    />
  )
  const isEmpty = !accepted && ownUnpublished.length === 0 && others.length === 0
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">
          {post.replies > 0 ? community.repliesCount(figure(post.replies)) : community.discussion}
        </Text>
      </View>
      <View className="panel">
        {accepted && thread(accepted)}
        {ownUnpublished.map((reply) => (
          <ReplyRow key={reply.id} reply={reply} onChange={(change) => onChange(reply.id, change)} {...taps} />
        ))}
        {others.map(thread)}
        {isEmpty && next === null && <Notice icon="reply" {...community.noReplies} />}
      </View>
      <Tail state={tail} more={next !== null} any={next !== null} onMore={onMoreReplies} />
    </View>
  )
}
