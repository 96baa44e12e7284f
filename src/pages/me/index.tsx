import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { startScan } from '../../features/code/startScan'
import { useMember } from '../../features/member/MemberProvider'
import { TierMoment } from '../../features/member/TierMoment'
import { useNews } from '../../features/member/useNews'
import { Screen } from '../../ui/Screen'
import { TabBar } from '../../ui/TabBar'
import { useWords } from '../../words'
import { MeView } from './MeView'

export default function MePage() {
  const news = useNews()
  const words = useWords()
  const { refresh, refreshIfOld } = useMember()
  useDidShow(refreshIfOld)
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  return (
    <Screen title={words.me.title} foot={<TabBar here="me" onScan={startScan} news={news.tabs} />}>
      <MeView />
      <TierMoment />
    </Screen>
  )
}
