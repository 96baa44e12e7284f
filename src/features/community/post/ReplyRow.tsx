import { Text, View } from '@tarojs/components'
import { sayNickname } from '../../../../contract/sentences/nickname'
import { Icon } from '../../../ui/Icon'
import { Tappable } from '../../../ui/Tappable'
import { useSpeech } from '../../../words'
import { ago, figure } from '../../../words/figures'
import { Byline } from '../people/Byline'
import type { Reply } from '../community'
import { counted } from '../reactions/counted'
import { MentionedText } from '../people/MentionedText'
import { Standing } from '../people/Standing'
import { useMark } from '../reactions/useMark'
import '../feed/kind.css'
import '../reactions/reaction.css'
import './replyRow.css'

export interface ReplyTaps {
  onGuest: () => void
  onAnswer: (reply: Reply) => void
  onMore: (reply: Reply) => void
  onAuthor?: (publicId: string) => void
}

interface Props extends ReplyTaps {
  reply: Reply
  onChange: (change: Partial<Reply>) => void
  /** Offered to the author of a question. */
  onAccept?: (() => void) | undefined
}

/** One reply and what can be done with it. */
export function ReplyRow({ reply, onChange, onGuest, onAnswer, onMore, onAuthor, onAccept }: Props) {
  const { words, locale } = useSpeech()
  const { community } = words
  const mark = useMark(onGuest)
  const like = () =>
    mark('like', reply.id, { on: reply.liked, count: reply.likes }, ({ on, count }) =>
      onChange({ liked: on, likes: count }),
    )
  const byline = <Byline author={reply.author} facts={ago(reply.at, locale)} />
  return (
    <View className="reply-row">
      <View className="reply-row-head">
        {onAuthor ? (
          <Tappable className="byline-open" onTap={() => onAuthor(reply.author.publicId)}>
            {byline}
          </Tappable>
        ) : (
          <View className="byline-open">{byline}</View>
        )}
        {reply.isAccepted && <Text className="kind kind-good">{community.accepted}</Text>}
        <Tappable className="byline-more" label={community.more} onTap={() => onMore(reply)}>
          <Icon name="more" size={20} />
        </Tappable>
      </View>
      <View className="reply-row-body">
        {reply.answers && (
          <Text className="reply-row-answers">{community.replyTo(sayNickname(reply.answers.nickname, locale))}</Text>
        )}
        <MentionedText className="reply-row-text" text={reply.text} mentions={reply.mentions} />
        <Standing {...reply} />
        {reply.state === 'public' && (
          <View className="reply-row-foot">
            {reply.author.isMe ? (
              <View className="reaction reaction-still">
                <Icon name="heart" size={18} />
                <Text className="figure">{figure(reply.likes)}</Text>
              </View>
            ) : (
              <Tappable
                className={reply.liked ? 'reaction reaction-on' : 'reaction'}
                label={counted(reply.liked ? community.liked : community.like, reply.likes)}
                onTap={like}
              >
                <Icon name={reply.liked ? 'heart-full' : 'heart'} size={18} />
                <Text className="figure">{reply.likes > 0 ? figure(reply.likes) : community.like}</Text>
              </Tappable>
            )}
            <Tappable className="reaction" onTap={() => onAnswer(reply)}>
              <Icon name="reply" size={18} />
              <Text>{community.replies}</Text>
            </Tappable>
            {onAccept && (
              <Tappable className="reaction" onTap={onAccept}>
                <Icon name="check" size={18} />
                <Text>{community.accept}</Text>
              </Tappable>
            )}
          </View>
        )}
      </View>
    </View>
  )
}
