import { Text, View } from '@tarojs/components'
import { stopPullDownRefresh, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { decoded } from '../../../cloud/address'
import { PlaceHead } from '../../../features/community/feed/PlaceHead'
import { toCompose, toMember } from '../../../features/community/places'
import { PostList } from '../../../features/community/feed/PostList'
import { useCommunityHome } from '../../../features/community/home/useCommunityHome'
import { usePosts } from '../../../features/community/feed/usePosts'
import { WriteFoot } from '../../../features/community/feed/WriteFoot'
import { JoinSheet } from '../../../features/member/JoinSheet'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

/** One topic: what it is about, and what was written under it. */
export default function TopicPage() {
  const { community, back } = useWords()
  const topicId = decoded(useRouter().params['id'] ?? '')
  const [joining, setJoining] = useState(false)
  const { home, refresh: refreshHome } = useCommunityHome()
  const topic = home?.topics.find(({ id }) => id === topicId)
  const board = home?.boards.find(({ id }) => id === topic?.boardId)
  const pages = usePosts({ feed: 'newest', topicId })
  const { open, refresh } = pages
  useEffect(() => void refreshHome(), [refreshHome])
  useEffect(open, [open])
  useReachBottom(() => void pages.fetchMore())
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  const joined = () => {
    setJoining(false)
    void refresh()
  }
  const write = () => toCompose({ topic: topicId, ...(topic?.boardId ? { board: topic.boardId } : {}) })
  const foot = topic?.isOpen && <WriteFoot text={community.topicWrite} onTap={write} />
  return (
    <Screen title={community.topic} backLabel={back} foot={foot}>
      {topic && (
        <PlaceHead title={`# ${topic.name}`} about={topic.about}>
          {board && <Text className="place-fact">{community.topicOf(board.name)}</Text>}
          {!topic.isOpen && <Text className="place-fact">{community.topicClosed}</Text>}
        </PlaceHead>
      )}
      <PostList
        pages={pages}
        empty={community.topicNone}
        place="topicUnknown"
        onAuthor={toMember}
        onGuest={() => setJoining(true)}
      />
      <View className="post-foot-space" />
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </Screen>
  )
}
