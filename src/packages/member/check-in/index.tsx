import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { CheckInView } from '../../../features/engagement/CheckInView'
import { useCalendar } from '../../../features/engagement/useCalendar'
import { useMember } from '../../../features/member/MemberProvider'
import { useNewDay } from '../../../ui/newDay'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

export default function CheckInPage() {
  const words = useWords()
  const { takeCard } = useMember()
  const calendar = useCalendar(takeCard)
  const { refresh } = calendar
  useDidShow(() => void refresh())
  useNewDay(refresh)
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  return (
    <Screen title={words.checkIn.title} backLabel={words.back}>
      <CheckInView calendar={calendar} />
    </Screen>
  )
}
