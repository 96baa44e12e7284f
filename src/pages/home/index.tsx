import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { HomeView } from './HomeView'
import { startScan } from '../../features/code/startScan'
import { BrandHead } from '../../features/member/BrandHead'
import { useMember } from '../../features/member/MemberProvider'
import { TierMoment } from '../../features/member/TierMoment'
import { useNews } from '../../features/member/useNews'
import { Screen } from '../../ui/Screen'
import { TabBar } from '../../ui/TabBar'

export default function HomePage() {
  const news = useNews()
  const { refresh, refreshIfOld } = useMember()
  useDidShow(refreshIfOld)
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  return (
    <Screen head={<BrandHead />} foot={<TabBar here="home" onScan={startScan} news={news.tabs} />}>
      <HomeView />
      <TierMoment />
    </Screen>
  )
}
