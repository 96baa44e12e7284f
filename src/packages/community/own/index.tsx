import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { OwnStandingView } from '../../../features/community/OwnStandingView'
import { useCommunityHome } from '../../../features/community/useCommunityHome'
import { JoinInvitation } from '../../../features/member/JoinInvitation'
import { JoinSheet } from '../../../features/member/JoinSheet'
import { Screen } from '../../../ui/Screen'
import { SkeletonRows } from '../../../ui/Skeleton'
import { useWords } from '../../../words'

/** What the community makes of the reader, and what they may do in it. */
export default function OwnPage() {
  const { community, back } = useWords()
  const [joining, setJoining] = useState(false)
  const { home, refresh } = useCommunityHome()
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  const joined = () => {
    setJoining(false)
    void refresh()
  }
  return (
    <Screen title={community.own.title} backLabel={back}>
      {!home && <SkeletonRows rows={5} />}
      {home?.me === null && <JoinInvitation onJoin={() => setJoining(true)} />}
      {home?.me && <OwnStandingView me={home.me} />}
      {joining && <JoinSheet onClose={() => setJoining(false)} onJoined={joined} />}
    </Screen>
  )
}
