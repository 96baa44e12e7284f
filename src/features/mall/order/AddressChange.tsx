import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { command } from '../../../cloud/call'
import { useAnswer } from '../../../cloud/useAnswer'
import { Button } from '../../../ui/Button'
import { Sheet } from '../../../ui/Sheet'
import { Tappable } from '../../../ui/Tappable'
import { Unanswered } from '../../../ui/Unanswered'
import { useSpeech } from '../../../words'
import { sayProblem } from '../../../words/problem'
import { bare, placeOf, type SavedAddress } from '../address/address'
import type { Order } from './order'
import { openAddress } from '../places'
import './addressChange.css'

interface Props {
  order: Order
  onMoved: (order: Order) => void
  onClose: () => void
}

/** Sends an order that is not packed yet to another address of the book. */
export function AddressChange({ order, onMoved, onClose }: Props) {
  const speech = useSpeech()
  const { address: say, order: sayOrder } = speech.words.mall
  const { answered, refresh } = useAnswer('mall', 'listAddresses', {})
  const [problem, setProblem] = useState('')
  const [isAsking, setAsking] = useState(false)
  const choose = async (address: SavedAddress) => {
    if (isAsking) return
    setAsking(true)
    const outcome = await command('mall', 'changeOrderAddress', { orderId: order.id, address: bare(address) })
    setAsking(false)
    if (outcome.kind !== 'done') return setProblem(sayProblem(outcome, speech))
    onMoved(outcome.value.order)
    return onClose()
  }
  return (
    <Sheet onClose={onClose}>
      <Text className="redeem-title">{sayOrder.readdressTitle}</Text>
      {answered.kind !== 'here' && <Unanswered answered={answered} onRetry={refresh} />}
      {answered.kind === 'here' && (
        <View className="address-choices">
          {answered.value.addresses.map((address) => (
            <Tappable key={address.id} className="address-choice" onTap={() => choose(address)}>
              <Text className="address-choice-who">{`${address.name}  ${address.phone}`}</Text>
              <Text className="address-choice-where">{placeOf(address)}</Text>
            </Tappable>
          ))}
        </View>
      )}
      {problem !== '' && <Text className="redeem-problem">{problem}</Text>}
      <Button
        text={say.add}
        kind="outline"
        onTap={() => {
          onClose()
          openAddress()
        }}
      />
    </Sheet>
  )
}
