import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayGift } from '../../../../contract/sentences/rewards'
import { Contact } from '../../../ui/Contact'
import { Picture } from '../../../ui/Picture'
import { useSpeech } from '../../../words'
import { day, figure, moment } from '../../../words/figures'
import { placeOf } from '../address/address'
import { Copy } from './Copy'
import { CouponPanel } from './CouponPanel'
import { isUndone, sayReturns, sayStanding, sayState, type Order, type Returns } from './order'
import { OrderTrack } from './OrderTrack'
import { SecretPanel } from './SecretPanel'
import './orderView.css'

interface Props {
  order: Order
  /** What the reward is and how it is used, in the brand's words. */
  description: string
  instructions: string
  stores: readonly { id: string; name: string }[]
  /** What became of its points, or would if it were cancelled now. */
  returns: Returns
  onShowCode: () => void
}

/** One order: where it stands, what it is, how it gets here or is used, and whom to ask. */
export function OrderView({ order, description, instructions, returns, stores, onShowCode }: Props) {
  const { words, locale } = useSpeech()
  const { order: say } = words.mall
  return (
    <View>
      <Standing order={order} returns={returns} />
      {order.coupon && <CouponPanel coupon={order.coupon} stores={stores} onShowCode={onShowCode} />}
      {order.hasSecret && <SecretPanel orderId={order.id} />}
      {order.kind === 'physical' && (
        <View className="panel order-part">
          <OrderTrack order={order} />
        </View>
      )}
      {order.parcels.length > 0 && <Parcels order={order} />}
      <View className="panel order-part order-what">
        <Picture picture={order.picture} size={64} />
        <View className="order-what-words">
          <Text className="order-what-title">{order.title}</Text>
          {order.specification !== '' && <Text className="order-soft">{order.specification}</Text>}
          {order.gives !== null && <Text className="order-soft">{sayGift(order.gives, locale)}</Text>}
        </View>
      </View>
      {order.address && (
        <Part title={say.address}>
          <Text className="order-line">{`${order.address.name}  ${order.address.phone}`}</Text>
          <Text className="order-soft">{placeOf(order.address)}</Text>
        </Part>
      )}
      <Terms title={words.mall.reward.description} text={description} />
      <Terms title={words.mall.reward.instructions} text={instructions} />
      <OrderFacts order={order} />
      <Contact kind="outline" about={order.id} />
    </View>
  )
}

/** What the brand says about it, a line for each of its own. */
const Terms = ({ title, text }: { title: string; text: string }) =>
  text === '' ? null : (
    <Part title={title}>
      {text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => (
          <Text key={line} className="order-line">
            {line}
          </Text>
        ))}
    </Part>
  )

function Standing({ order, returns }: Pick<Props, 'order' | 'returns'>) {
  const { words, locale } = useSpeech()
  const { order: say } = words.mall
  return (
    <View className="order-standing">
      <Text className="order-standing-state">{sayState(order, words)}</Text>
      <Text className="order-standing-says">{sayStanding(order, words)}</Text>
      {(isUndone(order) ? sayReturns(returns, words, locale) : []).map((line) => (
        <Text key={line} className="order-standing-says">
          {line}
        </Text>
      ))}
      {order.confirmsAt !== null && (
        <Text className="order-standing-says">{say.confirmsAt(day(order.confirmsAt, locale))}</Text>
      )}
      {order.why !== '' && <Text className="order-standing-says">{say.why(order.why)}</Text>}
    </View>
  )
}

function Parcels({ order }: { order: Order }) {
  const { words, locale } = useSpeech()
  const { order: say } = words.mall
  return (
    <Part title={say.parcels}>
      {order.parcels.map(({ carrier, number, shippedAt }, place) => (
        <View key={number} className="order-copied">
          <View className="order-copied-words">
            <Text className="order-line">
              {order.parcels.length > 1 ? `${say.parcel(String(place + 1))}  ${carrier}` : carrier}
            </Text>
            <Text className="order-line mono">{number}</Text>
            <Text className="order-soft">{moment(shippedAt, locale)}</Text>
          </View>
          <Copy text={number} />
        </View>
      ))}
    </Part>
  )
}

function OrderFacts({ order }: { order: Order }) {
  const { words, locale } = useSpeech()
  const { order: say } = words.mall
  return (
    <Part title={say.facts}>
      <View className="order-copied">
        <View className="order-copied-words">
          <Text className="order-soft">{say.number}</Text>
          <Text className="order-line mono">{order.id}</Text>
        </View>
        <Copy text={order.id} />
      </View>
      <View className="order-fact">
        <Text className="order-soft">{say.placedAt}</Text>
        <Text className="order-line">{moment(order.placedAt, locale)}</Text>
      </View>
      <View className="order-fact">
        <Text className="order-soft">{say.spent}</Text>
        <Text className="order-line figure">{figure(order.points)}</Text>
      </View>
    </Part>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <View className="panel order-part">
    <Text className="section-title">{title}</Text>
    {children}
  </View>
)
