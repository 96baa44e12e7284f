import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useMember } from '../../../features/member/MemberProvider'
import { ConsentHistory } from '../../../features/profile/ConsentHistory'
import { ExportPanel } from '../../../features/profile/ExportPanel'
import { LeavePanel } from '../../../features/profile/LeavePanel'
import { Unheld } from '../../../features/profile/Unheld'
import { usePrivacy } from '../../../features/profile/usePrivacy'
import '../../../features/profile/privacy.css'
import '../../../features/profile/profile.css'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

export default function PrivacyPage() {
  const words = useWords()
  const { refresh } = useMember()
  const { shown, fetch, move } = usePrivacy()
  useDidShow(() => void fetch())
  usePullDownRefresh(() => void fetch().then(() => stopPullDownRefresh()))
  const leaveOrStay: typeof move = async (procedure) => {
    const problem = await move(procedure)
    void refresh()
    return problem
  }
  return (
    <Screen title={words.privacy.title} backLabel={words.back}>
      {shown.kind === 'held' ? (
        <View>
          <ConsentHistory consents={shown.privacy.consents} />
          <ExportPanel />
          <LeavePanel privacy={shown.privacy} move={leaveOrStay} />
        </View>
      ) : (
        <Unheld why={shown} onRetry={() => void fetch()} />
      )}
    </Screen>
  )
}
