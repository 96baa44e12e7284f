import { View } from '@tarojs/components'
import Taro, { stopPullDownRefresh, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { startScan } from '../../../features/code/startScan'
import { EarlierOrder } from '../../../features/mall/reward/EarlierOrder'
import { toMall } from '../../../features/mall/places'
import { RedeemSheet } from '../../../features/mall/reward/RedeemSheet'
import { RewardFoot } from '../../../features/mall/reward/RewardFoot'
import { RewardSkeleton, RewardView } from '../../../features/mall/reward/RewardView'
import { useReward } from '../../../features/mall/reward/useReward'
import type { Redeemed } from '../../../features/mall/reward/useRedeem'
import { JoinSheet } from '../../../features/member/JoinSheet'
import { useMember } from '../../../features/member/MemberProvider'
import { Screen } from '../../../ui/Screen'
import { Unanswered } from '../../../ui/Unanswered'
import { useWords } from '../../../words'

/** One reward: what it is, what it costs this member, and the way to it. */
export default function RewardPage() {
  const words = useWords()
  const { id = '' } = useRouter().params
  const { home, takeCard } = useMember()
  const { answered, refresh, chosen, choose, isWished, onWish } = useReward(id)
  const [open, setOpen] = useState<'redeem' | 'join'>()
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))

  const redeemed = ({ pointsLeft }: Redeemed) => {
    if (home?.card) takeCard({ ...home.card, points: pointsLeft })
    void refresh()
  }
  const joined = () => {
    setOpen(undefined)
    void refresh()
  }
  if (answered.kind !== 'here')
    return (
      <Screen title={words.mall.reward.title} backLabel={words.back}>
        <Unanswered
          answered={answered}
          lost={{ code: 'rewardUnknown', way: { text: words.mall.toMall, onTap: toMall } }}
          waiting={<RewardSkeleton />}
          onRetry={refresh}
        />
      </Screen>
    )
  const { reward, points } = answered.value
  return (
    <Screen
      title={words.mall.reward.title}
      backLabel={words.back}
      foot={
        <RewardFoot
          reward={reward}
          isThere={(chosen?.left ?? 0) > 0}
          isWished={isWished ?? false}
          onRedeem={() => {
            setOpen('redeem')
            void refresh()
          }}
          onJoin={() => setOpen('join')}
          onScan={startScan}
          onTiers={() => Taro.navigateTo({ url: '/packages/member/card/index' })}
          onWish={onWish}
        />
      }
    >
      <EarlierOrder rewardId={id} />
      <RewardView reward={reward} chosen={chosen} onChoose={choose} isWished={isWished} onWish={onWish} />
      <View className="reward-foot-space" />
      {open === 'redeem' && chosen && points !== null && (
        <RedeemSheet
          reward={reward}
          chosen={chosen}
          points={points}
          onRedeemed={redeemed}
          onStale={refresh}
          onClose={() => setOpen(undefined)}
        />
      )}
      {open === 'join' && <JoinSheet onClose={() => setOpen(undefined)} onJoined={joined} />}
    </Screen>
  )
}
