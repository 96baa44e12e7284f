import { Picker, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { FieldRow } from '../../ui/FieldRow'
import { Sheet } from '../../ui/Sheet'
import { useSpeech } from '../../words'
import { calendarDay } from '../../words/figures'
import type { Profile } from './useProfile'

type Day = NonNullable<Profile['birthday']>

interface Props {
  birthday: Day | null
  fixedUntil: string | null
  /** Answers with what stands in the way; empty where it was saved. */
  save: (birthday: Day) => Promise<string>
}

const months = Array.from({ length: 12 }, (_, at) => at + 1)
const days = Array.from({ length: 31 }, (_, at) => at + 1)

/** Day and month of birth: chosen, confirmed once, and then fixed for a year, which the line says. */
export function BirthdayField({ birthday, fixedUntil, save }: Props) {
  const { words, locale } = useSpeech()
  const [chosen, setChosen] = useState<Day>()
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState('')
  const value = birthday ? words.profile.birthdayValue(birthday.month, birthday.day) : words.profile.birthdayNone
  if (fixedUntil !== null)
    return (
      <View className="profile-line">
        <FieldRow
          label={words.profile.birthday}
          value={value}
          tone="still"
          note={words.profile.birthdayFixed(calendarDay(fixedUntil, locale))}
        />
      </View>
    )
  const choose = ([month = 0, day = 0]: number[]) => setChosen({ month: month + 1, day: day + 1 })
  const close = () => {
    setChosen(undefined)
    setProblem('')
  }
  const confirm = async () => {
    if (!chosen || saving) return
    setSaving(true)
    const said = await save(chosen)
    setSaving(false)
    setProblem(said)
    if (said === '') close()
  }
  return (
    <View className="profile-line">
      <Picker
        className="birthday-picker"
        mode="multiSelector"
        textProps={words.picker}
        range={[months.map(words.profile.birthdayMonth), days.map(words.profile.birthdayDay)]}
        value={birthday ? [birthday.month - 1, birthday.day - 1] : [0, 0]}
        onChange={(event) => choose(event.detail.value)}
      >
        <FieldRow label={words.profile.birthday} value={value} tone={birthday ? 'given' : 'invite'} />
      </Picker>
      {chosen && (
        <Sheet onClose={close}>
          <Text className="profile-sheet-title">
            {words.profile.birthdayTitle(words.profile.birthdayValue(chosen.month, chosen.day))}
          </Text>
          <Text className="profile-hint">{words.profile.birthdayBody}</Text>
          {problem !== '' && <Text className="profile-problem">{problem}</Text>}
          <Button
            text={saving ? words.profile.saving : words.profile.save}
            faded={saving}
            onTap={() => void confirm()}
          />
        </Sheet>
      )}
    </View>
  )
}
