import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { HomeView } from './HomeView'
import { startScan } from '../../features/code/startScan'
import { useMember } from '../../features/member/MemberProvider'
import { Screen } from '../../ui/Screen'
import { TabBar } from '../../ui/TabBar'

export default function HomePage() {
  const { refresh, refreshIfOld } = useMember()
  useDidShow(refreshIfOld)
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  return (
    <Screen foot={<TabBar here="home" onScan={startScan} />}>
      <HomeView />
    </Screen>
  )
}
