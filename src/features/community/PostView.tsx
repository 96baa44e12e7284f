import { Text, View } from '@tarojs/components'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useSpeech } from '../../words'
import { moment } from '../../words/figures'
import { Byline } from './Byline'
import type { Poll, Post } from './community'
import { Kind } from './Kind'
import { PictureGrid } from './PictureGrid'
import { PollPanel } from './PollPanel'
import { ProductTag } from './ProductTag'
import { Standing } from './Standing'
import './postView.css'

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
          <Tappable className="reply-row-author" onTap={() => onAuthor(post.author.publicId)}>
            {byline}
          </Tappable>
        ) : (
          <View className="reply-row-author">{byline}</View>
        )}
        <Tappable className="reply-row-more" label={words.community.more} onTap={onMore}>
          <Icon name="more" size={24} />
        </Tappable>
      </View>
      <Standing {...post} />
      <View className="post-view-title">
        <Kind post={post} />
        <Text userSelect>{post.title}</Text>
      </View>
      <Text className="post-view-text" userSelect>
        {post.text}
      </Text>
      <PictureGrid pictures={post.pictures} label={words.community.seePicture} />
      {post.poll && <PollPanel postId={post.id} poll={post.poll} onVoted={onPoll} onGuest={onGuest} />}
      {post.product && <ProductTag product={post.product} />}
    </View>
  )
}
