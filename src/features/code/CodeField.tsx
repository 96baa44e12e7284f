import { Input, View, Text } from '@tarojs/components'
import { useState } from 'react'
import { isBarcode } from '../../../contract/words/barcode'
import { Button } from '../../ui/Button'
import { useWords } from '../../words'
import { bareCode, codeLength, grouped } from './typing'
import './codeField.css'

interface Props {
  /** What was typed before, to be put right. */
  initial?: string
  action: string
  /** Where something else is the first thing to do. */
  quiet?: boolean
  onSubmit: (code: string) => void
}

/** Twenty characters by hand, grouped as they come; whoever types the shop's barcode instead may ask what it is. */
export function CodeField({ initial = '', action, quiet = false, onSubmit }: Props) {
  const words = useWords()
  const [bare, setBare] = useState(() => bareCode(initial))
  const left = codeLength - bare.length
  const barcode = isBarcode(bare)
  const canSubmit = left === 0 || barcode
  const submit = () => canSubmit && onSubmit(barcode ? bare : grouped(bare))
  const take = (typed: string) => {
    const taken = bareCode(typed)
    setBare(taken)
    return grouped(taken)
  }
  return (
    <View className="code-field">
      <Input
        className="code-field-input"
        value={grouped(bare)}
        placeholder="XXXXX-XXXXX-XXXXX-XXXXX"
        placeholderClass="code-field-placeholder"
        maxlength={codeLength * 2}
        confirmType="search"
        onInput={({ detail }) => take(detail.value)}
        onConfirm={submit}
      />
      <Text className="code-field-left">
        {barcode ? words.capture.typeBarcode : left > 0 ? words.capture.typeLeft(left) : words.capture.typeDone}
      </Text>
      <Button text={action} kind={quiet ? 'outline' : 'primary'} faded={!canSubmit} onTap={submit} />
    </View>
  )
}
