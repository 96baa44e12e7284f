import { stopPullDownRefresh, usePullDownRefresh, useReachBottom, useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { FeedTabs } from '../../../features/community/feed/FeedTabs'
import { toCompose } from '../../../features/community/places'
import { PostList } from '../../../features/community/feed/PostList'
import { usePosts } from '../../../features/community/feed/usePosts'
import { JoinSheet } from '../../../features/member/JoinSheet'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

const feeds = ['own', 'favourites'] as const

/** What the reader wrote, in every state and with the reason, and what they kept. */
export default function MinePage() {
  const { community, back } = useWords()
  const [feed, setFeed] = useState<(typeof feeds)[number]>(
    useRouter().params['feed'] === 'favourites' ? 'favourites' : 'own',
  )
  const [joining, setJoining] = useState(false)
  const pages = usePosts({ feed })
  const { open, refresh } = pages
  useEffect(open, [open])
  useReachBottom(() => void pages.fetchMore())
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  const names = { own: community.mine, favourites: community.favourites }
  const write = { text: community.compose, onTap: () => toCompose() }
  const empty = feed === 'own' ? { ...community.mineNone, action: write } : community.favouritesNone
  const joined = () => {
    setJoining(false)
    void refresh()
  }
  return (
    <Screen title={names[feed]} backLabel={back}>
      <FeedTabs names={feeds} here={feed} say={(name) => names[name]} onChoose={setFeed} />
      <PostList pages={pages} empty={empty} guest={community.guestMine} onGuest={() => setJoining(true)} />
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </Screen>
  )
}
