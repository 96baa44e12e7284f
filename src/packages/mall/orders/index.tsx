import { stopPullDownRefresh, useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useEffect } from 'react'
import { OrdersView } from '../../../features/mall/order/OrdersView'
import { useOrders } from '../../../features/mall/order/useOrders'
import { useNews } from '../../../features/member/useNews'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

export default function OrdersPage() {
  const { see } = useNews()
  const words = useWords()
  const { orders, refresh, fetchMore } = useOrders()
  useDidShow(() => void refresh())
  useReachBottom(() => void fetchMore())
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  useEffect(() => see('orders'), [see])
  return (
    <Screen title={words.mall.orders} backLabel={words.back}>
      <OrdersView orders={orders} onRetry={refresh} onMore={fetchMore} />
    </Screen>
  )
}
