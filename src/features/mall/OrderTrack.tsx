import { Text, View } from '@tarojs/components'
import { useSpeech } from '../../words'
import { moment } from '../../words/figures'
import { stopsOf, type Order } from './order'
import './orderTrack.css'

/** The way of an order: behind it with the time, before it in grey. */
export function OrderTrack({ order }: { order: Order }) {
  const { words, locale } = useSpeech()
  const stops = stopsOf(order)
  const here = stops.filter(({ at }) => at !== null).length - 1
  return (
    <View>
      {stops.map(({ state, at }, place) => (
        <View key={state} className={`stop${at === null ? ' stop-ahead' : ''}${place === here ? ' stop-here' : ''}`}>
          <View className="stop-mark" />
          <Text className="stop-name">{words.mall.order.states[state]}</Text>
          {at !== null && <Text className="stop-at">{moment(at, locale)}</Text>}
        </View>
      ))}
    </View>
  )
}
