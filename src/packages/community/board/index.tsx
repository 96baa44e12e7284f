import { Text, View } from '@tarojs/components'
import { stopPullDownRefresh, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { decoded } from '../../../cloud/address'
import { FeedTabs } from '../../../features/community/feed/FeedTabs'
import { PlaceHead } from '../../../features/community/feed/PlaceHead'
import { toCompose, toMember } from '../../../features/community/places'
import { PostList } from '../../../features/community/feed/PostList'
import { useCommunityHome } from '../../../features/community/home/useCommunityHome'
import { usePosts } from '../../../features/community/feed/usePosts'
import { TopicRow } from '../../../features/community/home/TopicRow'
import { WriteFoot } from '../../../features/community/feed/WriteFoot'
import { JoinSheet } from '../../../features/member/JoinSheet'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

const feeds = ['newest', 'hot', 'featured'] as const

/** One board: what it is about, what is pinned to it, and what was written on it. */
export default function BoardPage() {
  const words = useWords()
  const boardId = decoded(useRouter().params['id'] ?? '')
  const [feed, setFeed] = useState<(typeof feeds)[number]>('newest')
  const [joining, setJoining] = useState(false)
  const { home, refresh: refreshHome } = useCommunityHome()
  const board = home?.boards.find(({ id }) => id === boardId)
  const pages = usePosts({ feed, boardId })
  const { open, refresh } = pages
  useEffect(() => void refreshHome(), [refreshHome])
  useEffect(open, [open])
  useReachBottom(() => void pages.fetchMore())
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  const joined = () => {
    setJoining(false)
    void refresh()
  }
  const mayWrite = board?.isOpen && board.isMine
  const foot = mayWrite && <WriteFoot text={words.community.boardWrite} onTap={() => toCompose({ board: boardId })} />
  const topics = home?.topics.filter((topic) => topic.boardId === boardId) ?? []
  return (
    <Screen title={words.community.board} backLabel={words.back} foot={foot}>
      {board && (
        <PlaceHead title={board.name} about={board.about} picture={board.product?.picture}>
          {board.tierName !== null && <Text className="place-fact">{words.community.boardTier(board.tierName)}</Text>}
          {!board.isOpen && <Text className="place-fact">{words.community.boardClosed}</Text>}
        </PlaceHead>
      )}
      {board?.isMine !== false && (
        <>
          <TopicRow topics={topics} />
          <FeedTabs names={feeds} here={feed} say={(name) => words.community.feeds[name]} onChoose={setFeed} />
        </>
      )}
      <PostList
        pages={pages}
        empty={words.community.empty[feed]}
        place="boardUnknown"
        onAuthor={toMember}
        onGuest={() => setJoining(true)}
      />
      <View className="post-foot-space" />
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </Screen>
  )
}
