import { View, Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayHeadline } from '../../../contract/sentences/code'
import { Icon } from '../../ui/Icon'
import { useSpeech } from '../../words'
import { Advice } from './Advice'
import { FirstScan } from './FirstScan'
import { ItemFacts } from './ItemFacts'
import { NextStep } from './NextStep'
import { UnpaidPanel } from './UnpaidPanel'
import type { Finding } from './useScan'
import './seenBefore.css'

interface Props {
  finding: Finding
  welcome: ReactNode
  onJoin: () => void
}

/** Calm and factual: when, roughly where, by whom, how often. Most people who read this bought a genuine item. */
export function SeenBefore({ finding, welcome, onJoin }: Props) {
  const speech = useSpeech()
  const { first, unpaid, advice } = finding
  const { title, body } = sayHeadline(finding, speech)
  return (
    <View className="finding">
      <View className={`seen-mark${first?.byYou ? ' seen-mark-yours' : ''}`}>
        <Icon name={first?.byYou ? 'check' : 'clock'} size={36} />
      </View>
      <Text className="finding-title">{title}</Text>
      {body !== '' && <Text className="finding-sentence">{body}</Text>}
      {unpaid && unpaid.reason !== 'alreadyPaid' && <UnpaidPanel unpaid={unpaid} />}
      {welcome}
      {first && <FirstScan first={first} />}
      <Advice advice={advice} />
      <NextStep
        after={unpaid?.reason === 'alreadyPaid' ? 'doubt' : 'unpaid'}
        onJoin={finding.card ? undefined : onJoin}
      />
      <ItemFacts finding={finding} />
    </View>
  )
}
