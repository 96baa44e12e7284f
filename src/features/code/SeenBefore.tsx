import { View, Text } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { useSpeech } from '../../words'
import { figure, moment } from '../../words/figures'
import { Advice } from './Advice'
import { ItemFacts } from './ItemFacts'
import { NextStep } from './NextStep'
import type { Finding } from './useScan'
import './seenBefore.css'

/** Calm and factual: when, roughly where, by whom, how often. Most people who read this bought a genuine item. */
export function SeenBefore({ finding, onJoin }: { finding: Finding; onJoin: () => void }) {
  const { words } = useSpeech()
  const byYou = finding.first?.byYou ?? false
  return (
    <View className="finding">
      <View className={`seen-mark${byYou ? ' seen-mark-yours' : ''}`}>
        <Icon name={byYou ? 'check' : 'clock'} size={36} />
      </View>
      <Text className="finding-title">{byYou ? words.scan.seenByYou : words.scan.titles.seenBefore}</Text>
      <Text className="finding-sentence">{finding.sentence}</Text>
      {finding.first && <FirstScan first={finding.first} />}
      <Advice lines={finding.advice} />
      {finding.unpaid?.reason === 'notMember' ? (
        <Button text={words.join.open} onTap={onJoin} />
      ) : (
        <NextStep statement={byYou} contact={!byYou} />
      )}
      <ItemFacts finding={finding} />
    </View>
  )
}

function FirstScan({ first }: { first: NonNullable<Finding['first']> }) {
  const { words, locale } = useSpeech()
  const facts = [
    [words.scan.firstAt, moment(first.at, locale)],
    [words.scan.where, first.where || words.scan.whereUnknown],
    ...(first.byYou ? [] : [[words.scan.by, first.by || words.scan.byVisitor]]),
    [words.scan.times, words.scan.timesValue(figure(first.times))],
  ]
  return (
    <View className="panel">
      {facts.map(([name, value]) => (
        <View key={name} className="fact">
          <Text className="fact-name">{name}</Text>
          <Text className="fact-value">{value}</Text>
        </View>
      ))}
    </View>
  )
}
