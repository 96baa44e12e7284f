import { Text, View } from '@tarojs/components'
import { Icon } from '../../../ui/Icon'
import { Tappable } from '../../../ui/Tappable'
import { useSpeech } from '../../../words'
import { moment } from '../../../words/figures'
import { Byline } from '../people/Byline'
import type { Poll, Post } from '../community'
import { Kind } from '../feed/Kind'
import { MentionedText } from '../people/MentionedText'
import { PictureGrid } from '../feed/PictureGrid'
import { toTopic } from '../places'
import { PollPanel } from './PollPanel'
import { ProductTag } from '../feed/ProductTag'
import { Standing } from '../people/Standing'
import './postView.css'
import '../feed/topic.css'

interface Props {
  post: Post
  onPoll: (poll: Poll) => void
  onGuest: () => void
  onMore: () => void
  onAuthor?: (publicId: string) => void
}

/** A post whole. What its author wrote is shown as the text it is, wherever it came from. */
export function PostView({ post, onPoll, onGuest, onMore, onAuthor }: Props) {
  const { words, locale } = useSpeech()
  const byline = <Byline author={post.author} facts={`${moment(post.at, locale)} · ${post.boardName}`} />
  return (
    <View className="post-view">
      <View className="post-view-head">
        {onAuthor ? (
          <Tappable className="byline-open" onTap={() => onAuthor(post.author.publicId)}>
            {byline}
          </Tappable>
        ) : (
          <View className="byline-open">{byline}</View>
        )}
        <Tappable className="byline-more" label={words.community.more} onTap={onMore}>
          <Icon name="more" size={24} />
        </Tappable>
      </View>
      <Standing {...post} />
      <View className="post-view-title">
        <Kind post={post} />
        <Text userSelect>{post.title}</Text>
      </View>
      <MentionedText className="post-view-text" text={post.text} mentions={post.mentions} />
      <PictureGrid pictures={post.pictures} label={words.community.seePicture} />
      {post.poll && <PollPanel postId={post.id} poll={post.poll} onVoted={onPoll} onGuest={onGuest} />}
      {post.product && <ProductTag product={post.product} />}
      {post.topic && <TopicLink topic={post.topic} />}
    </View>
  )
}

const TopicLink = ({ topic: { id, name } }: { topic: NonNullable<Post['topic']> }) => (
  <Tappable className="topic-link" onTap={() => toTopic(id)}>
    <Text>{`# ${name}`}</Text>
  </Tappable>
)
