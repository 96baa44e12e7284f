import { Text, View } from '@tarojs/components'
import { Button } from '../../../ui/Button'
import { useSpeech } from '../../../words'
import { sentenceOf } from '../../../../contract/sentences'
import { openOrders, toMall } from '../places'
import type { RewardDetail, WhyNot } from './reward'
import './rewardFoot.css'

/** What a way forward may need of the page. */
export interface Ways {
  onRedeem: () => void
  onJoin: () => void
  onScan: () => void
  onTiers: () => void
  onWish: (isWished: boolean) => void
}

interface Props extends Ways {
  reward: RewardDetail
  /** Whether the chosen variant can be had. */
  isThere: boolean
  isWished: boolean
}

/** Stays at the foot of the page: the redemption, or why not and where to go instead. */
export function RewardFoot({ reward, isThere, isWished, ...ways }: Props) {
  const { words, locale } = useSpeech()
  const whyNot: WhyNot | null = reward.whyNot ?? (isThere ? null : { code: 'rewardSoldOut' })
  const way = whyNot && wayForward(whyNot, { words, isWished, ...ways })
  return (
    <View className="reward-foot">
      {whyNot && <Text className="reward-why-not">{sentenceOf(whyNot, locale)}</Text>}
      {way ? <Button {...way} kind="outline" /> : <Button text={words.mall.reward.redeem} onTap={ways.onRedeem} />}
    </View>
  )
}

type Given = Ways & { words: ReturnType<typeof useSpeech>['words']; isWished: boolean }

function wayForward(whyNot: WhyNot, { words, isWished, ...ways }: Given): { text: string; onTap: () => void } {
  const others = { text: words.mall.toMall, onTap: toMall }
  switch (whyNot.code) {
    case 'notMember':
      return { text: words.join.open, onTap: ways.onJoin }
    case 'rewardPointsShort':
      return { text: words.mall.reward.toScan, onTap: ways.onScan }
    case 'rewardTierOnly':
      return { text: words.mall.reward.toTiers, onTap: ways.onTiers }
    case 'rewardNotOpen':
    case 'rewardSoldOut':
    case 'rewardSoldOutToday':
      return isWished ? others : { text: words.mall.wish, onTap: () => ways.onWish(true) }
    case 'rewardLimitReached':
      return { text: words.mall.order.toOrders, onTap: openOrders }
    case 'rewardNotLive':
    case 'rewardOver':
    case 'rewardNewMembersOnly':
      return others
  }
}
