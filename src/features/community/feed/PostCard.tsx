import { Text, View } from '@tarojs/components'
import { Icon } from '../../../ui/Icon'
import { Tappable } from '../../../ui/Tappable'
import { useSpeech } from '../../../words'
import { ago, figure } from '../../../words/figures'
import { Byline } from '../people/Byline'
import { tellChange } from './changes'
import type { Post } from '../community'
import { counted } from '../reactions/counted'
import { Kind } from './Kind'
import { PictureGrid } from './PictureGrid'
import { toPost } from '../places'
import { ProductTag } from './ProductTag'
import { Standing } from '../people/Standing'
import { useMark } from '../reactions/useMark'
import './postCard.css'
import '../reactions/reaction.css'

interface Props {
  post: Post
  onGuest: () => void
  /** Opens the author's page; on that page itself there is nowhere to go. */
  onAuthor?: (publicId: string) => void
  /** What else can be done with it. */
  onMore?: (post: Post) => void
}

/** How many pictures a card shows of a post. */
const picturesShown = 3

/** A post in a list: who, what about, what it looks like, and what it set off. */
export function PostCard({ post, onGuest, onAuthor, onMore }: Props) {
  const { words, locale } = useSpeech()
  const byline = <Byline author={post.author} facts={factsOf(post, ago(post.at, locale))} />
  return (
    <View className="post-card">
      <View className="post-card-head">
        {onAuthor ? (
          <Tappable className="post-card-author" onTap={() => onAuthor(post.author.publicId)}>
            {byline}
          </Tappable>
        ) : (
          <View className="post-card-author">{byline}</View>
        )}
        {onMore && (
          <Tappable className="byline-more" label={words.community.more} onTap={() => onMore(post)}>
            <Icon name="more" size={20} />
          </Tappable>
        )}
      </View>
      <Tappable className="post-card-body" onTap={() => toPost(post.id)}>
        <View className="post-card-title">
          <Kind post={post} />
          <Text>{post.title}</Text>
        </View>
        <Text className="post-card-text">{post.text}</Text>
        {post.pictures.length > 0 && (
          <PictureGrid
            pictures={post.pictures}
            most={picturesShown}
            label={words.community.pictureOf(post.author.nickname)}
          />
        )}
        {post.product && <ProductTag product={post.product} />}
        <Standing {...post} />
      </Tappable>
      {post.state === 'public' && <Reactions post={post} onGuest={onGuest} />}
    </View>
  )
}

/** When, where, and under which topic. */
const factsOf = ({ boardName, topic }: Post, when: string) =>
  [when, boardName, ...(topic ? [`# ${topic.name}`] : [])].join(' · ')

function Reactions({ post, onGuest }: { post: Post; onGuest: () => void }) {
  const { community } = useSpeech().words
  const mark = useMark(onGuest)
  const like = () =>
    mark('like', post.id, { on: post.liked, count: post.likes }, ({ on, count }) =>
      tellChange(post.id, { liked: on, likes: count }),
    )
  const hearts = (
    <>
      <Icon name={post.liked ? 'heart-full' : 'heart'} size={20} />
      <Text className="figure">{post.likes > 0 ? figure(post.likes) : post.author.isMe ? '0' : community.like}</Text>
    </>
  )
  return (
    <View className="post-card-foot">
      {post.author.isMe ? (
        <View className="reaction reaction-still">{hearts}</View>
      ) : (
        <Tappable
          className={post.liked ? 'reaction reaction-on' : 'reaction'}
          label={counted(post.liked ? community.liked : community.like, post.likes)}
          onTap={like}
        >
          {hearts}
        </Tappable>
      )}
      <Tappable className="reaction" label={counted(community.replies, post.replies)} onTap={() => toPost(post.id)}>
        <Icon name="reply" size={20} />
        <Text className="figure">{post.replies > 0 ? figure(post.replies) : community.replies}</Text>
      </Tappable>
    </View>
  )
}
