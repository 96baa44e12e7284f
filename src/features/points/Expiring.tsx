import { View, Text } from '@tarojs/components'
import type { Output } from '../../../contract'
import { useSpeech } from '../../words'
import { calendarDay, figure } from '../../words/figures'
import './waiting.css'

type Lot = Output<'member', 'statement'>['expiringSoon'][number]

/** What expires within a month, soonest first; the last day and the last week stand out. */
export function Expiring({ lots }: { lots: Lot[] }) {
  const { words, locale } = useSpeech()
  if (lots.length === 0) return null
  const left = ({ days }: Lot) => (days === 0 ? words.statement.lastDay : words.statement.daysLeft(String(days)))
  return (
    <View className="panel waiting">
      <View className="waiting-head">
        <Text>{words.statement.expiringTitle}</Text>
      </View>
      {lots.map((lot) => (
        <View key={lot.expiresOn} className="waiting-row">
          <View className="waiting-words">
            <Text className="waiting-sentence">{words.statement.expiresOn(calendarDay(lot.expiresOn, locale))}</Text>
            <Text className={lot.notice === 30 ? 'waiting-when' : 'waiting-when waiting-soon'}>{left(lot)}</Text>
          </View>
          <Text className="figure">{figure(lot.points)}</Text>
        </View>
      ))}
    </View>
  )
}
