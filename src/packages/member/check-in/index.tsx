import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { CheckInView } from '../../../features/engagement/CheckInView'
import { useCalendar } from '../../../features/engagement/useCalendar'
import { useMember } from '../../../features/member/MemberProvider'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

export default function CheckInPage() {
  const words = useWords()
  const { takeCard } = useMember()
  const calendar = useCalendar(takeCard)
  useDidShow(() => void calendar.refresh())
  usePullDownRefresh(() => void calendar.refresh().then(() => stopPullDownRefresh()))
  return (
    <Screen title={words.checkIn.title} backLabel={words.back}>
      <CheckInView calendar={calendar} />
    </Screen>
  )
}
