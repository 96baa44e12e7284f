import { stopPullDownRefresh, usePullDownRefresh, useRouter } from '@tarojs/taro'
import { decoded } from '../../../cloud/address'
import { useAnswer } from '../../../cloud/useAnswer'
import { startScan } from '../../../features/code/startScan'
import { CampaignView } from '../../../features/member/CampaignView'
import { Button } from '../../../ui/Button'
import { goHome, Screen } from '../../../ui/Screen'
import { Unanswered } from '../../../ui/Unanswered'
import { useWords } from '../../../words'
import './index.css'

/** One campaign with everything it promises. */
export default function CampaignPage() {
  const words = useWords()
  const campaignId = decoded(useRouter().params['id'] ?? '')
  const { answered, refresh } = useAnswer('member', 'campaign', { campaignId })
  usePullDownRefresh(() => void refresh().then(() => stopPullDownRefresh()))
  return (
    <Screen title={words.campaign.title} backLabel={words.back}>
      {answered.kind === 'here' ? (
        <>
          <CampaignView campaign={answered.value.campaign} />
          <Button text={words.home.scan} onTap={startScan} />
        </>
      ) : (
        <Unanswered
          answered={answered}
          lost={{ code: 'campaignUnknown', way: { text: words.scan.goHome, onTap: goHome } }}
          onRetry={refresh}
        />
      )}
    </Screen>
  )
}
