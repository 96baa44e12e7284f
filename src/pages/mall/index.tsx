import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { startScan } from '../../features/code/startScan'
import { useCatalogue } from '../../features/mall/catalogue/useCatalogue'
import { useNews } from '../../features/member/useNews'
import { Screen } from '../../ui/Screen'
import { TabBar } from '../../ui/TabBar'
import { useWords } from '../../words'
import { MallView } from './MallView'

export default function MallPage() {
  const news = useNews()
  const words = useWords()
  const mall = useCatalogue()
  useDidShow(() => void mall.refresh())
  useReachBottom(() => void mall.fetchMore())
  usePullDownRefresh(() => void mall.refresh().then(() => stopPullDownRefresh()))
  return (
    <Screen title={words.mall.title} foot={<TabBar here="mall" onScan={startScan} news={news.tabs} />}>
      <MallView mall={mall} />
    </Screen>
  )
}
