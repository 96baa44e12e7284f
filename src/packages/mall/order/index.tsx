import { stopPullDownRefresh, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useAnswer } from '../../../cloud/useAnswer'
import { OrderCommands } from '../../../features/mall/order/OrderCommands'
import { OrderView } from '../../../features/mall/order/OrderView'
import { toOrders } from '../../../features/mall/places'
import { useMember } from '../../../features/member/MemberProvider'
import { showCode } from '../../../features/member/showCode'
import { Screen } from '../../../ui/Screen'
import { Unanswered } from '../../../ui/Unanswered'
import { useWords } from '../../../words'

export default function OrderPage() {
  const words = useWords()
  const { id = '' } = useRouter().params
  const { home, takeCard } = useMember()
  const { answered, refresh, take } = useAnswer('mall', 'myOrder', { orderId: id })
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  return (
    <Screen title={words.mall.order.title} backLabel={words.back}>
      {answered.kind !== 'here' && (
        <Unanswered
          answered={answered}
          lost={{ code: 'orderUnknown', way: { text: words.mall.order.toOrders, onTap: toOrders } }}
          onRetry={refresh}
        />
      )}
      {answered.kind === 'here' && <OrderView {...answered.value} onShowCode={showCode} />}
      {answered.kind === 'here' && (
        <OrderCommands
          order={answered.value.order}
          returns={answered.value.returns}
          onMoved={(order, returns) => take({ ...answered.value, order, returns })}
          onPoints={(points) => home?.card && takeCard({ ...home.card, points })}
        />
      )}
    </Screen>
  )
}
