import { View, Text } from '@tarojs/components'
import { sayHeadline } from '../../../contract/sentences/code'
import { Icon, type IconName } from '../../ui/Icon'
import { Picture } from '../../ui/Picture'
import { useSpeech } from '../../words'
import { Advice } from './Advice'
import { BrandNotice } from './BrandNotice'
import { ItemFacts } from './ItemFacts'
import { NextStep } from './NextStep'
import type { Finding } from './useScan'
import './halted.css'

export type HaltedVerdict = 'notActive' | 'frozen' | 'voided' | 'recalled'

const icons: Record<HaltedVerdict, IconName> = {
  notActive: 'clock',
  frozen: 'pause',
  voided: 'stop',
  recalled: 'warning',
}

/** Ours, but not in use: not yet, not for now, not any more, or never again. */
export function Halted({ finding, verdict }: { finding: Finding; verdict: HaltedVerdict }) {
  const speech = useSpeech()
  const { title, body } = sayHeadline(finding, speech)
  return (
    <View className={`finding halted halted-${verdict}`}>
      <View className="halted-band">
        <View className="halted-icon">
          <Icon name={icons[verdict]} size={32} />
        </View>
        <Text className="halted-title">{title}</Text>
        <Text className="halted-sentence">{body}</Text>
        {finding.product && (
          <View className="halted-picture">
            <Picture picture={finding.product.picture} size={112} />
          </View>
        )}
      </View>
      <BrandNotice notice={finding.notice} />
      <Advice advice={finding.advice} />
      <NextStep after="doubt" hotline={finding.notice?.hotline} />
      <ItemFacts finding={finding} />
    </View>
  )
}
