import { Picker, Text, View } from '@tarojs/components'
import { entryGroupNames } from '../../../contract/words/points'
import { Chip } from '../../ui/Chip'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useSpeech } from '../../words'
import { monthName } from '../../words/figures'
import type { Filter } from './useStatement'
import './filterBar.css'

interface Props {
  filter: Filter
  onChoose: (filter: Filter) => void
}

/** Which part of the history is shown: a group of entries, and a month. */
export function FilterBar({ filter, onChoose }: Props) {
  const { words, locale } = useSpeech()
  const { month, group } = filter
  const chips = [undefined, ...entryGroupNames]
  return (
    <View className="filter">
      <View className="chip-row">
        {chips.map((name) => (
          <Chip
            key={name ?? 'all'}
            text={name ? words.statement.groups[name] : words.statement.everyGroup}
            isOn={name === group}
            onTap={() => onChoose({ ...(name && { group: name }), ...(month && { month }) })}
          />
        ))}
      </View>
      <View className="filter-month">
        <Picker
          mode="date"
          fields="month"
          textProps={words.picker}
          value={month ?? ''}
          onChange={({ detail }) => onChoose({ ...filter, month: detail.value.slice(0, 7) })}
        >
          <View className="filter-month-name">
            <Text>{month ? monthName(month, locale) : words.statement.everyMonth}</Text>
          </View>
        </Picker>
        {month && (
          <Tappable
            className="filter-month-clear"
            label={words.statement.everyMonth}
            onTap={() => onChoose(group ? { group } : {})}
          >
            <Icon name="close" size={16} />
          </Tappable>
        )}
      </View>
    </View>
  )
}
