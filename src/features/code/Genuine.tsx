import { View, Text } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Picture } from '../../ui/Picture'
import { Seal } from '../../ui/Seal'
import { useWords } from '../../words'
import { Advice } from './Advice'
import { AwardPanel, type Award } from './AwardPanel'
import { ItemFacts } from './ItemFacts'
import { NextStep } from './NextStep'
import { Shower } from './Shower'
import { UnpaidPanel } from './UnpaidPanel'
import type { Finding } from './useScan'
import './genuine.css'

interface Props {
  finding: Finding
  award: Award | undefined
  onJoin: () => void
}

/** A genuine item, first scanned now: the seal, then what it paid or why it did not, then one next step. */
export function Genuine({ finding, award, onJoin }: Props) {
  const words = useWords()
  const { product, unpaid } = finding
  return (
    <View className="finding">
      {award?.prize && <Shower />}
      <View className="genuine-stage">
        {product && <Picture picture={product.picture} size={176} />}
        <View className="genuine-seal">
          <Seal size={84} />
        </View>
      </View>
      <Text className={award?.prize ? 'finding-title finding-title-won' : 'finding-title'}>
        {award?.prize ? words.scan.prize : words.scan.titles.first}
      </Text>
      {award ? (
        award.prize && <Text className="finding-sentence">{words.scan.prizeBody}</Text>
      ) : (
        <Text className="finding-sentence">{finding.sentence}</Text>
      )}
      {award && <AwardPanel award={award} />}
      {unpaid && <UnpaidPanel unpaid={unpaid} />}
      <View className={award ? 'reveal reveal-last' : ''}>
        {unpaid?.reason === 'notMember' ? (
          <Button text={words.join.forThisItem} onTap={onJoin} />
        ) : (
          <NextStep statement={award !== undefined} />
        )}
      </View>
      {!award && <Advice lines={finding.advice} />}
      <ItemFacts finding={finding} />
    </View>
  )
}
