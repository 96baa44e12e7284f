import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useMember } from '../../../features/member/MemberProvider'
import { ProfileForm } from '../../../features/member/ProfileForm'
import { Unheld } from '../../../features/member/Unheld'
import { useProfile } from '../../../features/member/useProfile'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

export default function ProfilePage() {
  const words = useWords()
  const { refresh } = useMember()
  const { shown, fetch, change } = useProfile()
  useDidShow(() => void fetch())
  usePullDownRefresh(() => void fetch().then(() => stopPullDownRefresh()))
  return (
    <Screen title={words.profile.title} backLabel={words.back}>
      {shown.kind === 'held' ? (
        <ProfileForm profile={shown.profile} change={change} onChanged={() => void refresh()} />
      ) : (
        <Unheld why={shown} onRetry={() => void fetch()} />
      )}
    </Screen>
  )
}
