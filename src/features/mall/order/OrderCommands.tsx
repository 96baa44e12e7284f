import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { command } from '../../../cloud/call'
import { AskSheet } from '../../../ui/AskSheet'
import { Button } from '../../../ui/Button'
import { useSpeech } from '../../../words'
import { sayProblem, type Problem } from '../../../words/problem'
import { AddressChange } from './AddressChange'
import { isUndone, sayReturns, type Order, type Returns } from './order'
import { openReward } from '../places'
import './orderCommands.css'

interface Props {
  order: Order
  /** What became of its points, or would now. */
  returns: Returns
  onMoved: (order: Order, returns: Returns) => void
  /** What can be spent after points came back. */
  onPoints: (points: number) => void
}

/** What its owner can do with an order, each asked once. */
export function OrderCommands({ order, returns, onMoved, onPoints }: Props) {
  const speech = useSpeech()
  const { order: say } = speech.words.mall
  const [asked, setAsked] = useState<'cancel' | 'confirm' | 'readdress'>()
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  const close = () => {
    setAsked(undefined)
    setProblem(undefined)
  }
  const cancel = async () => {
    setAsking(true)
    const outcome = await command('mall', 'cancelOrder', { orderId: order.id })
    setAsking(false)
    if (outcome.kind !== 'done') return setProblem(outcome)
    onPoints(outcome.value.pointsLeft)
    onMoved(outcome.value.order, outcome.value.returns)
    close()
    // What became of it stands at the top of the page.
    void Taro.pageScrollTo({ scrollTop: 0 })
  }
  const confirm = async () => {
    setAsking(true)
    const outcome = await command('mall', 'confirmReceipt', { orderId: order.id })
    setAsking(false)
    if (outcome.kind !== 'done') return setProblem(outcome)
    onMoved(outcome.value.order, null)
    close()
  }
  const told = { problem: problem && sayProblem(problem, speech), isAsking, onNo: close }
  return (
    <View className={`order-commands${order.canConfirm ? ' order-commands-near' : ''}`}>
      {order.canConfirm && <Button text={say.confirm} onTap={() => setAsked('confirm')} />}
      {order.canReaddress && <Button text={say.readdress} kind="outline" onTap={() => setAsked('readdress')} />}
      {order.canCancel && <Button text={say.cancel} kind="outline" onTap={() => setAsked('cancel')} />}
      {isUndone(order) && <Button text={say.again} kind="outline" onTap={() => openReward(order.rewardId)} />}
      {asked === 'readdress' && (
        <AddressChange order={order} onMoved={(moved) => onMoved(moved, returns)} onClose={close} />
      )}
      {asked === 'cancel' && (
        <AskSheet
          title={say.cancelTitle}
          body={say.cancelBody(sayReturns(returns, speech.words, speech.locale))}
          yes={isAsking ? say.asking : say.cancelConfirm}
          no={say.cancelKeep}
          isDanger
          onYes={cancel}
          {...told}
        />
      )}
      {asked === 'confirm' && (
        <AskSheet
          title={say.confirmTitle}
          body={say.confirmBody}
          yes={isAsking ? say.asking : say.confirmYes}
          no={say.confirmNo}
          onYes={confirm}
          {...told}
        />
      )}
    </View>
  )
}
