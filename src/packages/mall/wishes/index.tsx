import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { WishList } from '../../../features/mall/catalogue/WishList'
import { useMember } from '../../../features/member/MemberProvider'
import { useAnswer } from '../../../cloud/useAnswer'
import { Screen } from '../../../ui/Screen'
import { Unanswered } from '../../../ui/Unanswered'
import { useWords } from '../../../words'

export default function WishesPage() {
  const words = useWords()
  const { wishList } = words.mall
  const { home, refreshIfOld } = useMember()
  const { answered, refresh } = useAnswer('mall', 'listWishes', {})
  useDidShow(refreshIfOld)
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  return (
    <Screen title={words.mall.wishes} backLabel={words.back}>
      {answered.kind === 'here' ? (
        <WishList rewards={answered.value.rewards} points={home?.card?.points ?? null} />
      ) : (
        <Unanswered
          answered={answered}
          guest={{
            icon: 'heart',
            title: wishList.emptyTitle,
            body: wishList.guest,
          }}
          onRetry={refresh}
        />
      )}
    </Screen>
  )
}
