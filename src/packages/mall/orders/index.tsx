import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { OrdersView } from '../../../features/mall/OrdersView'
import { useOrders } from '../../../features/mall/useOrders'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

export default function OrdersPage() {
  const words = useWords()
  const { orders, refresh, fetchMore } = useOrders()
  useDidShow(() => void refresh())
  useReachBottom(() => void fetchMore())
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  return (
    <Screen title={words.mall.orders} backLabel={words.back}>
      <OrdersView orders={orders} onRetry={refresh} onMore={fetchMore} />
    </Screen>
  )
}
