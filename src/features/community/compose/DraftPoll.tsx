import { Input, Text, View } from '@tarojs/components'
import { pollOptionsMax } from '../../../../contract/words/community'
import { Chip } from '../../../ui/Chip'
import { Icon } from '../../../ui/Icon'
import { Tappable } from '../../../ui/Tappable'
import { useWords } from '../../../words'
import { figure } from '../../../words/figures'
import type { Draft } from './draft'
import './draft.css'
import './draftPoll.css'
import { SignsLeft } from '../../../ui/SignsLeft'

/** How long a poll may run; the cloud takes up to three months. */
const dayChoices = [1, 3, 7, 30]

/** What can be voted for, by how many choices and until when. */
export function DraftPoll({ draft, onChange }: { draft: Draft; onChange: (to: Partial<Draft>) => void }) {
  const { draft: say } = useWords().community
  const { options, choicesMax, days } = draft
  const write = (place: number, text: string) =>
    onChange({ options: options.map((option, each) => (each === place ? text : option)) })
  return (
    <View>
      {options.map((option, place) => (
        // An option is nothing but its place until it is sent.
        <View key={place} className="draft-option">
          <Input
            className="draft-input"
            value={option}
            placeholder={say.option(figure(place + 1))}
            placeholderClass="draft-hint"
            maxlength={-1}
            onInput={({ detail }) => write(place, detail.value)}
          />
          <SignsLeft text={option} field="pollOption" />
          {options.length > 2 && (
            <Tappable
              className="draft-option-remove"
              label={say.removeOption}
              onTap={() => onChange({ options: options.filter((_, each) => each !== place) })}
            >
              <Icon name="close" size={16} />
            </Tappable>
          )}
        </View>
      ))}
      {options.length < pollOptionsMax && (
        <Tappable className="draft-option-add" onTap={() => onChange({ options: [...options, ''] })}>
          <Icon name="plus" size={20} />
          <Text>{say.addOption}</Text>
        </Tappable>
      )}
      <Text className="draft-label">{say.choices}</Text>
      <View className="chip-row">
        {options.map((_, place) => (
          <Chip
            key={place}
            text={figure(place + 1)}
            isOn={choicesMax === place + 1}
            onTap={() => onChange({ choicesMax: place + 1 })}
          />
        ))}
      </View>
      <Text className="draft-label">{say.days}</Text>
      <View className="chip-row">
        {dayChoices.map((each) => (
          <Chip
            key={each}
            text={say.dayCount(figure(each))}
            isOn={days === each}
            onTap={() => onChange({ days: each })}
          />
        ))}
      </View>
    </View>
  )
}
