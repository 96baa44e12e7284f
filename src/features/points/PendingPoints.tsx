import { View, Text } from '@tarojs/components'
import { sayReason } from '../../../contract/sentences/reasons'
import type { Output } from '../../../contract'
import { useSpeech } from '../../words'
import { change, day, figure } from '../../words/figures'
import './waiting.css'

interface Props {
  pending: Output<'member', 'statement'>['pending']
  /** All that is pending, also what is not listed. */
  points: number
}

/** What is earned and not yet usable: what for, how much, and when it will be. */
export function PendingPoints({ pending, points }: Props) {
  const { words, locale } = useSpeech()
  if (pending.length === 0) return null
  return (
    <View className="panel waiting">
      <View className="waiting-head">
        <Text>{words.statement.pendingTitle}</Text>
        <Text className="figure">{figure(points)}</Text>
      </View>
      {pending.map(({ id, points: each, releasesAt, awaits, ...reason }) => (
        <View key={id} className="waiting-row">
          <View className="waiting-words">
            <Text className="waiting-sentence">{sayReason(reason, locale)}</Text>
            <Text className="waiting-when">
              {releasesAt !== null
                ? words.statement.pendingUntil(day(releasesAt, locale))
                : awaits
                  ? words.statement.pendingEvents[awaits]
                  : words.statement.pendingEvent}
            </Text>
          </View>
          <Text className="figure">{change(each)}</Text>
        </View>
      ))}
    </View>
  )
}
