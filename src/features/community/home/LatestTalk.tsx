import { Text, View } from '@tarojs/components'
import { sayNickname } from '../../../../contract/sentences/nickname'
import { kept } from '../../../cloud/storage'
import { visitor } from '../../../cloud/visitor'
import { Icon } from '../../../ui/Icon'
import { LinkRow } from '../../../ui/LinkRow'
import { Tappable } from '../../../ui/Tappable'
import { useSpeech } from '../../../words'
import type { Post } from '../community'
import { toCommunity, toPost } from '../places'
import './latestTalk.css'

/** A first screen has room for so many. */
const postsMax = 2

/** What this phone last saw members talk about: it costs the first screen no call, and the way there is always open. */
export function LatestTalk() {
  const { words, locale } = useSpeech()
  const { home, community } = words
  const posts = (kept<Post[]>(`newest.${visitor()}`) ?? []).slice(0, postsMax)
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
        {posts.length === 0 && <LinkRow icon="community" text={home.talkInvitation} onTap={toCommunity} />}
        {posts.map((post) => (
          <Tappable key={post.id} className="latest-talk" onTap={() => toPost(post.id)}>
            <Text className="latest-talk-title">{post.title}</Text>
            <Text className="latest-talk-facts">{`${sayNickname(post.author.nickname, locale)} · ${post.boardName}`}</Text>
          </Tappable>
        ))}
      </View>
    </View>
  )
}
