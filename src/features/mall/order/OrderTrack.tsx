import { Text, View } from '@tarojs/components'
import { useSpeech } from '../../../words'
import { moment } from '../../../words/figures'
import { isUndone, stopsOf, type Order, type Stop } from './order'
import './orderTrack.css'

/** The way of an order: behind it with the time, before it in grey. */
export function OrderTrack({ order }: { order: Order }) {
  const { words, locale } = useSpeech()
  const stops = stopsOf(order)
  const here = stops.filter(({ at }) => at !== null).length - 1
  return (
    <View>
      {stops.map(({ state, at }, place) => (
        <View
          key={state}
          className={`stop ${at === null ? 'stop-ahead' : ''} ${place === here ? lastMark(state) : ''}`}
        >
          <View className="stop-mark" />
          <Text className="stop-name">{words.mall.order.stops[state]}</Text>
          {at !== null && <Text className="stop-at">{moment(at, locale)}</Text>}
        </View>
      ))}
    </View>
  )
}

/** Where it stands now; an order that ended early has nothing to be glad about. */
const lastMark = (state: Stop['state']) => (isUndone({ state }) ? 'stop-undone' : 'stop-here')
