import { View, Text } from '@tarojs/components'
import type { ReactNode } from 'react'
import { sayHeadline, type Headline } from '../../../contract/sentences/code'
import { Button } from '../../ui/Button'
import { Picture } from '../../ui/Picture'
import { Seal } from '../../ui/Seal'
import { useSpeech } from '../../words'
import { Advice } from './Advice'
import { AwardPanel } from './AwardPanel'
import { FirstScan } from './FirstScan'
import { ItemFacts } from './ItemFacts'
import { NextStep } from './NextStep'
import { Shower } from './Shower'
import { UnpaidPanel } from './UnpaidPanel'
import type { Finding } from './useScan'
import { WaitingPoints } from './WaitingPoints'
import './genuine.css'

interface Props {
  finding: Finding
  headline: Headline
  welcome: ReactNode
  onJoin: () => void
}

/** A genuine item and its points: the seal, then what it paid or why it did not, then one next step. */
export function Genuine({ finding, headline, welcome, onJoin }: Props) {
  const speech = useSpeech()
  const { words } = speech
  const { product, award, unpaid, first } = finding
  const { title, body } = sayHeadline(finding, speech)
  const mine = headline === 'paidToYou'
  return (
    <View className="finding">
      {award?.prize && <Shower />}
      <View className="genuine-stage">
        {product && <Picture picture={product.picture} size={176} />}
        <View className="genuine-seal">
          <Seal size={84} still={mine} />
        </View>
      </View>
      <Text className={award?.prize ? 'finding-title finding-title-won' : 'finding-title'}>{title}</Text>
      {body !== '' && <Text className="finding-sentence">{body}</Text>}
      {award && <AwardPanel award={award} />}
      {unpaid?.reason === 'notMember' ? (
        <View>
          <WaitingPoints pointsMin={unpaid.pointsMin} pointsMax={unpaid.pointsMax} />
          <Button text={words.join.forThisItem} onTap={onJoin} />
        </View>
      ) : (
        <View className={award ? 'reveal reveal-last' : ''}>
          {unpaid && !mine && <UnpaidPanel unpaid={unpaid} />}
          {welcome}
          <NextStep after={award || mine ? 'paid' : 'unpaid'} onJoin={finding.card ? undefined : onJoin} />
        </View>
      )}
      {first && (
        <View className="genuine-first">
          <FirstScan first={first} />
        </View>
      )}
      <Advice advice={finding.advice} />
      <ItemFacts finding={finding} />
    </View>
  )
}
