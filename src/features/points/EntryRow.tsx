import { View, Text } from '@tarojs/components'
import { sayGiven } from '../../../contract/sentences/lots'
import { sayReason } from '../../../contract/sentences/reasons'
import { Icon } from '../../ui/Icon'
import { Picture } from '../../ui/Picture'
import { useSpeech, useWords } from '../../words'
import { change, moment } from '../../words/figures'
import type { Entry } from './useStatement'
import './entryRow.css'

/** One booking: why, when, how much, and how long it lasts. */
export function EntryRow({ entry }: { entry: Entry }) {
  const { locale } = useSpeech()
  return (
    <View className="entry">
      {entry.picture ? (
        <Picture picture={entry.picture} size={48} />
      ) : (
        <View className="entry-mark">
          <Icon name={entry.pendingPoints > 0 ? 'clock' : 'receipt'} />
        </View>
      )}
      <View className="entry-words">
        <Text className="entry-sentence">{sayReason(entry, locale)}</Text>
        <Text className="entry-facts">{moment(entry.at, locale)}</Text>
        {sayGiven(entry.given, locale).map((line) => (
          <Text key={line} className="entry-facts">
            {line}
          </Text>
        ))}
      </View>
      <Amount entry={entry} />
    </View>
  )
}

function Amount({ entry: { kind, points, pendingPoints } }: { entry: Entry }) {
  const words = useWords()
  if (points !== 0)
    return (
      <Text className={points > 0 ? 'entry-points figure entry-gain' : 'entry-points figure'}>{change(points)}</Text>
    )
  if (pendingPoints !== 0)
    return (
      <View className="entry-pending">
        <Text className="entry-points figure">{change(pendingPoints)}</Text>
        <Text className="entry-unpaid">{words.statement.pendingMark}</Text>
      </View>
    )
  return <Text className="entry-unpaid">{kind === 'earn' ? words.statement.unpaid : words.statement.unchanged}</Text>
}
