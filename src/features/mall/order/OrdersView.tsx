import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Chip } from '../../../ui/Chip'
import { Notice } from '../../../ui/Notice'
import { Picture } from '../../../ui/Picture'
import { Tail } from '../../../ui/Tail'
import { Tappable } from '../../../ui/Tappable'
import { Unanswered } from '../../../ui/Unanswered'
import { useSpeech, useWords } from '../../../words'
import { day, figure } from '../../../words/figures'
import { isUndone, orderFilters, passes, sayState, type OrderFilter } from './order'
import { openOrder, toMall } from '../places'
import type { OrderCard, Orders } from './useOrders'
import './ordersView.css'

interface Props {
  orders: Orders
  onRetry: () => void
  onMore: () => void
}

/** Everything that was redeemed, newest first. */
export function OrdersView({ orders, onRetry, onMore }: Props) {
  const words = useWords()
  const { order } = words.mall
  const lookAround = { text: words.mall.toMall, onTap: toMall }
  const [filter, setFilter] = useState<OrderFilter>('all')
  if (orders.kind !== 'listed')
    return (
      <Unanswered
        answered={orders}
        guest={{ icon: 'parcel', title: order.emptyTitle, body: order.guest }}
        onRetry={onRetry}
      />
    )
  if (orders.orders.length === 0)
    return <Notice icon="parcel" title={order.emptyTitle} body={order.emptyBody} action={lookAround} />
  const shown = orders.orders.filter((each) => passes(each, filter))
  return (
    <View>
      <View className="chip-row orders-filters">
        {orderFilters.map((each) => (
          <Chip key={each} text={order.filters[each]} isOn={each === filter} onTap={() => setFilter(each)} />
        ))}
      </View>
      {shown.map((each) => (
        <OrderRow key={each.id} order={each} />
      ))}
      {shown.length === 0 && orders.next === null && <Text className="panel-empty">{order.noneHere}</Text>}
      <More orders={orders} any={shown.length > 0} onMore={onMore} />
    </View>
  )
}

/** Further pages come as the list is read; where a filter leaves nothing to read, by a tap. */
function More({ orders, any, onMore }: { orders: Orders & { kind: 'listed' }; any: boolean; onMore: () => void }) {
  const words = useWords()
  if (!any && orders.next !== null && orders.tail === 'idle')
    return (
      <Tappable className="tail tail-failed" onTap={onMore}>
        <Text>{words.mall.order.earlier}</Text>
      </Tappable>
    )
  return <Tail state={orders.tail} more={orders.next !== null} any={any} onMore={onMore} />
}

function OrderRow({ order }: { order: OrderCard }) {
  const { words, locale } = useSpeech()
  return (
    <Tappable className="panel order-row" onTap={() => openOrder(order.id)}>
      <View className="order-row-head">
        <Text className="order-row-at">{day(order.placedAt, locale)}</Text>
        <Text className={`order-row-state${isUndone(order) ? ' order-row-undone' : ''}`}>{sayState(order, words)}</Text>
      </View>
      <View className="order-row-body">
        <Picture picture={order.picture} size={64} />
        <View className="order-row-words">
          <Text className="order-row-title">{order.title}</Text>
          {order.specification !== '' && <Text className="order-row-choices">{order.specification}</Text>}
        </View>
        <View className="order-row-cost">
          <Text className="order-row-points figure">{figure(order.points)}</Text>
          <Text className="order-row-unit">{words.pointsUnit}</Text>
        </View>
      </View>
    </Tappable>
  )
}
