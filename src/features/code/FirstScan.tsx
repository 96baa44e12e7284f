import { View, Text } from '@tarojs/components'
import { sayPlace } from '../../../contract/sentences/places'
import { useSpeech } from '../../words'
import { figure, moment } from '../../words/figures'
import type { Finding } from './useScan'
import './firstScan.css'

/** When, roughly where and by whom an item was scanned first, and how often since: one's own visits beside the others'. */
export function FirstScan({ first }: { first: NonNullable<Finding['first']> }) {
  const { words, locale } = useSpeech()
  const { by, unnamed, visitor, you } = words.scan.people
  const scanner = first.byYou ? you : first.byMember ? first.by || unnamed : visitor
  const facts = [
    [words.scan.firstAt, moment(first.at, locale)],
    [words.scan.where, sayPlace(first.where, locale) || words.scan.whereUnknown],
    [by, scanner],
    [
      words.scan.times,
      words.scan.timesValue(figure(first.times), figure(first.yours), figure(first.times - first.yours)),
    ],
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
