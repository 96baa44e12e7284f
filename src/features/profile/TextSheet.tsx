import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { useWords } from '../../words'

interface Props {
  title: string
  hint: string
  initial: string
  mayBeEmpty: boolean
  /** WeChat then offers the person's own nickname above the keyboard. */
  isNickname: boolean
  onClose: () => void
  /** Answers with what stands in the way; empty where it was saved. */
  save: (text: string) => Promise<string>
}

const lengthMax = 20

/** One line of text to change. */
export function TextSheet({ title, hint, initial, mayBeEmpty, isNickname, onClose, save }: Props) {
  const words = useWords()
  const [text, setText] = useState(initial)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState('')
  const fits = mayBeEmpty || text.trim() !== ''
  const submit = async () => {
    if (saving || !fits) return
    setSaving(true)
    const said = await save(text.trim())
    setSaving(false)
    setProblem(said)
    if (said === '') onClose()
  }
  return (
    <Sheet onClose={onClose}>
      <Text className="profile-sheet-title">{title}</Text>
      <View className="profile-input-frame">
        <Input
          className="profile-input"
          type={isNickname ? 'nickname' : 'text'}
          value={text}
          maxlength={lengthMax}
          focus
          onInput={(event) => setText(event.detail.value)}
          onConfirm={() => void submit()}
        />
      </View>
      <Text className="profile-hint">{hint}</Text>
      {problem !== '' && <Text className="profile-problem">{problem}</Text>}
      <Button
        text={saving ? words.profile.saving : words.profile.save}
        faded={saving || !fits}
        onTap={() => void submit()}
      />
    </Sheet>
  )
}
