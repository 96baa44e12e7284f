import { View } from '@tarojs/components'
import { useState } from 'react'
import { Announcements } from '../../features/community/home/Announcements'
import { BoardShelf } from '../../features/community/home/BoardShelf'
import type { CommunityHome } from '../../features/community/community'
import { FeedTabs } from '../../features/community/feed/FeedTabs'
import { toMember } from '../../features/community/places'
import { PostList } from '../../features/community/feed/PostList'
import { TopicRow } from '../../features/community/home/TopicRow'
import type { usePosts } from '../../features/community/feed/usePosts'
import { JoinSheet } from '../../features/member/JoinSheet'
import { Skeleton } from '../../ui/Skeleton'
import { useWords } from '../../words'

const feeds = ['newest', 'hot', 'following', 'featured'] as const
export type Feed = (typeof feeds)[number]

interface Props {
  home: CommunityHome | undefined
  onHome: () => Promise<void>
  feed: Feed
  onFeed: (feed: Feed) => void
  pages: ReturnType<typeof usePosts>
}

/** Where to go, what the brand has to say, and what members wrote. */
export function CommunityView({ home, onHome, feed, onFeed, pages }: Props) {
  const { community } = useWords()
  const [joining, setJoining] = useState(false)
  const join = () => setJoining(true)
  const joined = () => {
    setJoining(false)
    void onHome()
    void pages.refresh()
  }
  const teaching = community.empty[feed]
  const empty =
    feed === 'newest' ? teaching : { ...teaching, action: { text: community.seeNewest, onTap: () => onFeed('newest') } }
  return (
    <View>
      {home && <BoardShelf boards={home.boards} />}
      {!home && pages.list.kind === 'asking' && <Skeleton height={108} />}
      <Announcements announcements={home?.announcements ?? []} />
      <TopicRow topics={home?.topics.filter(({ boardId }) => boardId === null) ?? []} />
      <FeedTabs names={feeds} here={feed} say={(name) => community.feeds[name]} onChoose={onFeed} />
      <PostList pages={pages} empty={empty} guest={community.empty.guest} onAuthor={toMember} onGuest={join} />
      <View className="tab-bar-space" />
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </View>
  )
}
