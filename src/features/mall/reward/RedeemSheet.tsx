import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Button } from '../../../ui/Button'
import { Icon } from '../../../ui/Icon'
import { Picture } from '../../../ui/Picture'
import { Sheet } from '../../../ui/Sheet'
import { useSpeech } from '../../../words'
import { sentenceOf } from '../../../../contract/sentences'
import { figure } from '../../../words/figures'
import { bare } from '../address/address'
import { DeliveryRow } from './DeliveryRow'
import { RedeemedPanel } from './RedeemedPanel'
import type { RewardDetail, Variant } from './reward'
import { useDelivery } from './useDelivery'
import { useRedeem, type Redeemed, type Redemption } from './useRedeem'
import './redeemSheet.css'

interface Props {
  reward: RewardDetail
  chosen: Variant
  /** What can be spent before. */
  points: number
  onRedeemed: (redeemed: Redeemed) => void
  /** The reward is not as it was shown. */
  onStale: () => void
  onClose: () => void
}

/** What is taken, where it goes, what it costs: asked once. */
export function RedeemSheet({ reward, chosen, points, onRedeemed, onStale, onClose }: Props) {
  const { words } = useSpeech()
  const [before, setBefore] = useState(points)
  const [wantsAddress, setWantsAddress] = useState(false)
  const { delivery, again } = useDelivery(reward.kind === 'physical')
  const { redemption, redeem, again: redeemAgain } = useRedeem(onRedeemed)
  // The page asks anew when the sheet opens: what is shown is the latest, until somebody has confirmed it.
  useEffect(() => {
    if (redemption.kind === 'open') setBefore(points)
    if (redemption.kind === 'refused' && redemption.refusal.code === 'balanceChanged')
      setBefore(redemption.refusal.left)
  }, [points, redemption])

  const confirm = async () => {
    if (delivery.kind !== 'none' && delivery.kind !== 'chosen') return setWantsAddress(true)
    const address = delivery.kind === 'chosen' ? { address: bare(delivery.address) } : {}
    await redeem({ rewardId: reward.id, variantId: chosen.id, points: reward.points, pointsBefore: before, ...address })
  }
  const giveUp = () => {
    onStale()
    onClose()
  }

  if (redemption.kind === 'done')
    return (
      <Sheet onClose={onClose}>
        <RedeemedPanel
          redeemed={redemption.redeemed}
          before={before}
          now={points}
          onClose={onClose}
          onAgain={redeemAgain}
        />
      </Sheet>
    )
  return (
    <Sheet onClose={onClose}>
      <Text className="redeem-title">{words.mall.redeem.title}</Text>
      <View className="redeem-what">
        <Picture picture={chosen.picture ?? reward.picture} size={64} />
        <View className="redeem-words">
          <Text className="redeem-name">{reward.title}</Text>
          {chosen.choices.length > 0 && <Text className="redeem-choices">{chosen.choices.join(' / ')}</Text>}
        </View>
      </View>
      <DeliveryRow delivery={delivery} onRetry={again} />
      {isPossible(redemption) && <Sums before={before} price={reward.points} />}
      {isPossible(redemption) && reward.earns > 0 && (
        <Text className="redeem-earns">{words.mall.redeem.earns[reward.kind](figure(reward.earns))}</Text>
      )}
      {wantsAddress && delivery.kind !== 'chosen' && (
        <Text className="redeem-problem">{words.mall.redeem.addressNeeded}</Text>
      )}
      <Answer redemption={redemption} price={reward.points} onConfirm={confirm} onGiveUp={giveUp} />
    </Sheet>
  )
}

/** Until it is refused for a reason that confirming again would not change: then its sums are not what would happen. */
const isPossible = (redemption: Redemption) =>
  redemption.kind !== 'refused' || redemption.refusal.code === 'balanceChanged'

function Sums({ before, price }: { before: number; price: number }) {
  const { words } = useSpeech()
  return (
    <View className="redeem-sums">
      <View className="redeem-sum">
        <Text className="redeem-sum-name">{words.mall.redeem.before}</Text>
        <Text className="redeem-sum-points figure">{figure(before)}</Text>
      </View>
      <Icon name="forward" size={16} />
      <View className="redeem-sum">
        <Text className="redeem-sum-name">{words.mall.redeem.after}</Text>
        <Text className="redeem-sum-points figure">{figure(Math.max(0, before - price))}</Text>
      </View>
    </View>
  )
}

interface AnswerProps {
  redemption: Exclude<Redemption, { kind: 'done' }>
  price: number
  onConfirm: () => void
  onGiveUp: () => void
}

/** The button, or what came of it. */
function Answer({ redemption, price, onConfirm, onGiveUp }: AnswerProps) {
  const { words, locale } = useSpeech()
  const { redeem } = words.mall
  if (redemption.kind === 'unheard')
    return (
      <View>
        <Text className="redeem-problem">{redeem.offline}</Text>
        <Button text={words.retry} onTap={onConfirm} />
      </View>
    )
  if (redemption.kind === 'refused' && redemption.refusal.code === 'balanceChanged')
    return (
      <View>
        <Text className="redeem-problem">{sentenceOf(redemption.refusal, locale)}</Text>
        <Button text={redeem.confirm(figure(price))} onTap={onConfirm} />
      </View>
    )
  if (redemption.kind === 'refused')
    return (
      <View>
        <Text className="redeem-problem">{sentenceOf(redemption.refusal, locale)}</Text>
        <Button text={redeem.understood} kind="outline" onTap={onGiveUp} />
      </View>
    )
  const isAsking = redemption.kind === 'asking'
  return <Button text={isAsking ? redeem.asking : redeem.confirm(figure(price))} faded={isAsking} onTap={onConfirm} />
}
