import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Tappable } from '../../../ui/Tappable'
import { useSpeech } from '../../../words'
import { figure } from '../../../words/figures'
import { sayProblem } from '../../../words/problem'
import type { Reply } from '../community'
import { ReplyRow, type ReplyTaps } from './ReplyRow'
import { useThread } from './useReplies'
import './thread.css'

interface Props extends ReplyTaps {
  reply: Reply
  onChange: (change: Partial<Reply>) => void
  onAccept?: (() => void) | undefined
}

/** A reply with those under it, folded until somebody wants them. */
export function Thread({ reply, onChange, onAccept, ...taps }: Props) {
  const { community } = useSpeech().words
  const [isOpen, setIsOpen] = useState(false)
  return (
    <View className="thread">
      <ReplyRow reply={reply} onChange={onChange} onAccept={onAccept} {...taps} />
      {reply.replies > 0 &&
        (isOpen ? (
          <ThreadReplies key={reply.replies} reply={reply} {...taps} />
        ) : (
          <Tappable className="thread-open" onTap={() => setIsOpen(true)}>
            <Text>{community.openThread(figure(reply.replies))}</Text>
          </Tappable>
        ))}
    </View>
  )
}

function ThreadReplies({ reply, ...taps }: { reply: Reply } & ReplyTaps) {
  const speech = useSpeech()
  const { list, open, refresh, fetchMore, change } = useThread(reply.postId, reply.id)
  useEffect(open, [open])
  if (list.kind === 'asking') return <Text className="thread-note">{speech.words.tail.more}</Text>
  if (list.kind !== 'listed')
    return (
      <Tappable className="thread-open" onTap={refresh}>
        <Text>{sayProblem(list, speech)}</Text>
      </Tappable>
    )
  return (
    <View className="thread-replies">
      {list.items.map((each) => (
        <ReplyRow key={each.id} reply={each} onChange={(to) => change(each.id, to)} {...taps} />
      ))}
      {list.next !== null && (
        <Tappable className="thread-open" onTap={fetchMore}>
          <Text>{list.tail === 'failed' ? speech.words.tail.failed : speech.words.community.moreReplies}</Text>
        </Tappable>
      )}
    </View>
  )
}
