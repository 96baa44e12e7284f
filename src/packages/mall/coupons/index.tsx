import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useEffect } from 'react'
import { useAnswer } from '../../../cloud/useAnswer'
import { CouponsView } from '../../../features/mall/order/CouponsView'
import { showCode } from '../../../features/member/showCode'
import { useNews } from '../../../features/member/useNews'
import { Contact } from '../../../ui/Contact'
import { Screen } from '../../../ui/Screen'
import { Unanswered } from '../../../ui/Unanswered'
import { useWords } from '../../../words'

/** All coupons, wherever they came from: redeemed ones, and what the tier gives each month. */
export default function CouponsPage() {
  const words = useWords()
  const { coupons: say } = words.mall
  const { see } = useNews()
  const { answered, refresh } = useAnswer('mall', 'listCoupons', {})
  const standing = useAnswer('member', 'standing', { limit: 1 })
  const { refresh: refreshTier } = standing
  useDidShow(() => void refresh())
  usePullDownRefresh(() => void Promise.all([refresh(), refreshTier()]).then(() => stopPullDownRefresh()))
  useEffect(() => see('coupons'), [see])
  const benefits = standing.answered.kind === 'here' ? standing.answered.value.benefits : []
  const guest = {
    icon: 'ticket',
    title: say.emptyTitle,
    body: say.guest,
  } as const
  return (
    <Screen title={say.title} backLabel={words.back}>
      {answered.kind === 'here' ? (
        <View>
          <CouponsView
            coupons={answered.value.coupons}
            byTier={benefits.filter(({ code, state }) => code === 'monthlyCouponQuota' && state === 'available')}
            onShowCode={showCode}
          />
          <Contact kind="outline" about={say.title} />
        </View>
      ) : (
        <Unanswered answered={answered} guest={guest} onRetry={refresh} />
      )}
    </Screen>
  )
}
