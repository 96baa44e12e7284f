import { Text, View } from '@tarojs/components'
import { stopPullDownRefresh, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { decoded } from '../../../cloud/address'
import { FeedTabs } from '../../../features/community/FeedTabs'
import { toCompose, toMember } from '../../../features/community/places'
import { PostList } from '../../../features/community/PostList'
import { useCommunityHome } from '../../../features/community/useCommunityHome'
import { usePosts } from '../../../features/community/usePosts'
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
  return (
    <Screen title={board?.name ?? ''} backLabel={words.back}>
      {board && (
        <View>
          <Text className="panel-note">{board.about}</Text>
          {!board.isOpen && <Text className="panel-note">{words.community.boardClosed}</Text>}
        </View>
      )}
      <FeedTabs names={feeds} here={feed} say={(name) => words.community.feeds[name]} onChoose={setFeed} />
      <PostList
        pages={pages}
        empty={{
          ...words.community.empty[feed],
          action: { text: words.community.compose, onTap: () => toCompose(boardId) },
        }}
        onAuthor={toMember}
        onGuest={() => setJoining(true)}
      />
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </Screen>
  )
}
