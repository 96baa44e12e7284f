import { Text, View } from '@tarojs/components'
import { Icon } from '../../../ui/Icon'
import { Tappable } from '../../../ui/Tappable'
import { useSpeech } from '../../../words'
import { figure } from '../../../words/figures'
import type { Post } from '../community'
import { counted } from '../reactions/counted'
import { useMark } from '../reactions/useMark'
import './postFoot.css'
import '../reactions/reaction.css'

interface Props {
  post: Post
  onChange: (change: Partial<Post>) => void
  onWrite: () => void
  onGuest: () => void
}

/** Within the thumb's reach: reply, like, keep. */
export function PostFoot({ post, onChange, onWrite, onGuest }: Props) {
  const { community } = useSpeech().words
  const mark = useMark(onGuest)
  const like = () =>
    mark('like', post.id, { on: post.liked, count: post.likes }, ({ on, count }) =>
      onChange({ liked: on, likes: count }),
    )
  const favourite = () =>
    mark('favourite', post.id, { on: post.favourited, count: post.favourites }, ({ on, count }) =>
      onChange({ favourited: on, favourites: count }),
    )
  return (
    <View className="post-foot">
      <Tappable className="post-foot-write" onTap={onWrite}>
        <Text className="post-foot-hint">{post.kind === 'question' ? community.answer : community.write}</Text>
      </Tappable>
      {!post.author.isMe && (
        <Tappable
          className={post.liked ? 'post-foot-sign reaction-on' : 'post-foot-sign'}
          label={counted(post.liked ? community.liked : community.like, post.likes)}
          onTap={like}
        >
          <Icon name={post.liked ? 'heart-full' : 'heart'} size={24} />
          {post.likes > 0 && <Text className="figure">{figure(post.likes)}</Text>}
        </Tappable>
      )}
      <Tappable
        className={post.favourited ? 'post-foot-sign reaction-on' : 'post-foot-sign'}
        label={counted(post.favourited ? community.favourited : community.favourite, post.favourites)}
        onTap={favourite}
      >
        <Icon name={post.favourited ? 'bookmark-full' : 'bookmark'} size={24} />
        {post.favourites > 0 && <Text className="figure">{figure(post.favourites)}</Text>}
      </Tappable>
    </View>
  )
}
