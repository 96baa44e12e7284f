import { View } from '@tarojs/components'
import { stopPullDownRefresh, useDidShow, usePullDownRefresh } from '@tarojs/taro'
import { useMember } from '../../../features/member/MemberProvider'
import { ConsentHistory } from '../../../features/member/ConsentHistory'
import { ExportPanel } from '../../../features/member/ExportPanel'
import { LeavePanel } from '../../../features/member/LeavePanel'
import { Unheld } from '../../../features/member/Unheld'
import { usePrivacy } from '../../../features/member/usePrivacy'
import '../../../features/member/privacy.css'
import '../../../features/member/profile.css'
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
