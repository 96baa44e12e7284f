import { stopPullDownRefresh, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { startScan } from '../../features/code/startScan'
import { useCommunityHome } from '../../features/community/home/useCommunityHome'
import { usePosts } from '../../features/community/feed/usePosts'
import { useNews } from '../../features/member/useNews'
import { Screen } from '../../ui/Screen'
import { TabBar } from '../../ui/TabBar'
import { CommunityHead } from './CommunityHead'
import { CommunityView, type Feed } from './CommunityView'

/** The feed stays where it was left: it is asked for again by pulling it down, not by coming back. */
export default function CommunityPage() {
  const news = useNews()
  const [feed, setFeed] = useState<Feed>('newest')
  const { home, refresh: refreshHome } = useCommunityHome()
  const newest = usePosts({ feed: 'newest' }, 'newest')
  const hot = usePosts({ feed: 'hot' })
  const following = usePosts({ feed: 'following' })
  const featured = usePosts({ feed: 'featured' })
  const feeds = { newest, hot, following, featured }
  const pages = feeds[feed]
  const { open, refresh } = pages
  useEffect(() => void refreshHome(), [refreshHome])
  useEffect(open, [open])
  useReachBottom(() => void pages.fetchMore())
  usePullDownRefresh(() => void Promise.all([refreshHome(), refresh()]).then(() => stopPullDownRefresh()))
  return (
    <Screen
      head={<CommunityHead isNew={news.isNew('notices')} />}
      foot={<TabBar here="community" onScan={startScan} news={news.tabs} />}
    >
      <CommunityView home={home} onHome={refreshHome} feed={feed} onFeed={setFeed} pages={pages} />
    </Screen>
  )
}
