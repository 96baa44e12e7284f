import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useEffect } from 'react'
import { useMember } from '../../../features/member/MemberProvider'
import { TierMoment } from '../../../features/member/TierMoment'
import { StandingView } from '../../../features/member/StandingView'
import { useStanding } from '../../../features/member/useStanding'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

export default function CardPage() {
  const words = useWords()
  const { standing, fetchFirst, fetchMore, takeGift } = useStanding()
  useDidShow(useMember().refreshIfOld)
  useEffect(() => void fetchFirst(), [fetchFirst])
  usePullDownRefresh(() => void fetchFirst().then(() => stopPullDownRefresh()))
  return (
    <Screen title={words.standing.title} backLabel={words.back}>
      <StandingView
        standing={standing}
        onRetry={() => void fetchFirst()}
        onMore={() => void fetchMore()}
        onTakeGift={() => void takeGift()}
      />
      <TierMoment />
    </Screen>
  )
}
