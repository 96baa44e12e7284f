import { View, Text } from '@tarojs/components'
import type { Output } from '../../../contract'
import { Icon } from '../../ui/Icon'
import { Picture } from '../../ui/Picture'
import { useSpeech } from '../../words'
import { calendarDay, change, moment } from '../../words/figures'
import './entryRow.css'

export type Entry = Output<'member', 'statement'>['entries'][number]

/** One booking: why, when, how much, and how long it lasts. */
export function EntryRow({ entry }: { entry: Entry }) {
  const { words, locale } = useSpeech()
  const paid = entry.points !== 0
  return (
    <View className="entry">
      {entry.picture ? (
        <Picture picture={entry.picture} size={48} />
      ) : (
        <View className="entry-mark">
          <Icon name="receipt" />
        </View>
      )}
      <View className="entry-words">
        <Text className="entry-sentence">{entry.sentence}</Text>
        <Text className="entry-facts">{moment(entry.at, locale)}</Text>
        {entry.expiresOn && (
          <Text className="entry-facts">{words.statement.expiresOn(calendarDay(entry.expiresOn, locale))}</Text>
        )}
      </View>
      <Text className={paid ? `entry-points figure${entry.points > 0 ? ' entry-gain' : ''}` : 'entry-unpaid'}>
        {paid ? change(entry.points) : words.statement.unpaid}
      </Text>
    </View>
  )
}
