import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import { toCommunity, toPost } from './places'
import { usePosts } from './usePosts'
import './latestTalk.css'

/** A first screen has room for so many. */
const postsMax = 2

/** What members talk about, in a few lines on another page. Where there is nothing, or it can't be had, nothing shows. */
export function LatestTalk() {
  const { home, community } = useWords()
  const { list, open } = usePosts({ feed: 'hot' }, 'latest-talk')
  useDidShow(open)
  const posts = list.kind === 'listed' ? list.items.slice(0, postsMax) : []
  if (posts.length === 0) return null
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">{home.talk}</Text>
        <Tappable className="section-link" onTap={toCommunity}>
          <Text>{community.title}</Text>
          <Icon name="forward" size={16} />
        </Tappable>
      </View>
      <View className="panel">
        {posts.map((post) => (
          <Tappable key={post.id} className="latest-talk" onTap={() => toPost(post.id)}>
            <Text className="latest-talk-title">{post.title}</Text>
            <Text className="latest-talk-facts">{`${post.author.nickname} · ${post.boardName}`}</Text>
          </Tappable>
        ))}
      </View>
    </View>
  )
}
