import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { OwnStandingView } from '../../../features/community/people/OwnStandingView'
import { useCommunityHome } from '../../../features/community/home/useCommunityHome'
import { GuestNotice } from '../../../ui/GuestNotice'
import { Screen } from '../../../ui/Screen'
import { SkeletonRows } from '../../../ui/Skeleton'
import { useWords } from '../../../words'

/** What the community makes of the reader, and what they may do in it. */
export default function OwnPage() {
  const { community, back } = useWords()
  const { home, refresh } = useCommunityHome()
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  return (
    <Screen title={community.own.title} backLabel={back}>
      {!home && <SkeletonRows rows={5} />}
      {home?.me === null && <GuestNotice icon="community" {...community.empty.guest} onJoined={() => void refresh()} />}
      {home?.me && <OwnStandingView me={home.me} />}
    </Screen>
  )
}
