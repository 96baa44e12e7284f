import Taro, { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { startScan } from '../../../features/code/startScan'
import { TaskCentre } from '../../../features/engagement/TaskCentre'
import { useTasks, type Task } from '../../../features/engagement/useTasks'
import { useMember } from '../../../features/member/MemberProvider'
import { TierMoment } from '../../../features/member/TierMoment'
import { useNewDay } from '../../../ui/newDay'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

/** Where each event happens. */
const ways: Record<Task['event'], () => unknown> = {
  scanned: startScan,
  profileCompleted: () => Taro.navigateTo({ url: '/packages/member/profile/index' }),
  checkedIn: () => Taro.navigateTo({ url: '/packages/member/check-in/index' }),
  redeemed: () => Taro.switchTab({ url: '/pages/mall/index' }),
  posted: () => Taro.switchTab({ url: '/pages/community/index' }),
}

export default function TasksPage() {
  const words = useWords()
  const { takeCard } = useMember()
  const centre = useTasks(takeCard)
  const { refresh } = centre
  useDidShow(() => void refresh())
  useNewDay(refresh)
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  return (
    <Screen title={words.tasks.title} backLabel={words.back}>
      <TaskCentre centre={centre} ways={ways} />
      <TierMoment />
    </Screen>
  )
}
