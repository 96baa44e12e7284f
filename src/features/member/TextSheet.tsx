import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import type { TextField } from '../../../contract/words/texts'
import { fits } from '../../../contract/words/texts'
import { SignsLeft } from '../../ui/SignsLeft'
import { Sheet } from '../../ui/Sheet'
import { useWords } from '../../words'

interface Props {
  title: string
  hint: string
  initial: string
  field: TextField
  onClose: () => void
  /** Answers with what stands in the way; empty where it was saved. */
  save: (text: string) => Promise<string>
}

/** The nickname, to change: WeChat offers the person's own above the keyboard. */
export function TextSheet({ title, hint, initial, field, onClose, save }: Props) {
  const words = useWords()
  const [text, setText] = useState(initial)
  const [saving, setSaving] = useState(false)
  const [problem, setProblem] = useState('')
  const isReady = fits(text, field)
  const submit = async () => {
    if (saving || !isReady) return
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
          type="nickname"
          value={text}
          maxlength={-1}
          focus
          onInput={(event) => setText(event.detail.value)}
          onConfirm={() => void submit()}
        />
      </View>
      <SignsLeft text={text} field={field} />
      <Text className="profile-hint">{hint}</Text>
      {problem !== '' && <Text className="profile-problem">{problem}</Text>}
      <Button
        text={saving ? words.profile.saving : words.profile.save}
        faded={saving || !isReady}
        onTap={() => void submit()}
      />
    </Sheet>
  )
}
