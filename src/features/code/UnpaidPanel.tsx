import { View, Text } from '@tarojs/components'
import { sayWhyUnpaid } from '../../../contract/sentences/code'
import type { UnpaidReason } from '../../../contract/words/code'
import { Icon, type IconName } from '../../ui/Icon'
import { useSpeech } from '../../words'
import type { Finding } from './useScan'
import './unpaidPanel.css'

const icons: Record<UnpaidReason, IconName> = {
  alreadyPaid: 'check',
  notMember: 'gift',
  noCampaign: 'leaf',
  campaignNotOpen: 'clock',
  campaignPaused: 'pause',
  campaignOver: 'clock',
  tierExclusive: 'gift',
  dayLimitReached: 'clock',
  totalLimitReached: 'check',
  budgetSpent: 'leaf',
  noPrize: 'leaf',
}

/** Why a genuine item paid nothing, said plainly and without blame. */
export function UnpaidPanel({ unpaid }: { unpaid: NonNullable<Finding['unpaid']> }) {
  const speech = useSpeech()
  const { title, more } = sayWhyUnpaid(unpaid, speech)
  return (
    <View className="unpaid">
      <View className="unpaid-icon">
        <Icon name={icons[unpaid.reason]} />
      </View>
      <View className="unpaid-words">
        <Text className="unpaid-title">{title}</Text>
        <Text className="unpaid-sentence">{more}</Text>
      </View>
    </View>
  )
}
