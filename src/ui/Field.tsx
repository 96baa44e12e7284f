import { Input, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { TextField } from '../../contract/words/texts'
import { SignsLeft } from './SignsLeft'
import './field.css'

interface Props {
  label: string
  hint: string
  value: string
  /** Counts by it; a field without one is bounded by what it wants. */
  field?: TextField
  kind?: 'text' | 'number'
  onType: (text: string) => void
}

/** One line of a form. */
export const Field = ({ label, hint, value, field, kind = 'text', onType }: Props) => (
  <FieldFrame label={label}>
    <Input
      className="field-input"
      type={kind}
      value={value}
      placeholder={hint}
      placeholderClass="field-placeholder"
      maxlength={-1}
      onInput={({ detail }) => onType(detail.value)}
    />
    {field && <SignsLeft text={value} field={field} />}
  </FieldFrame>
)

/** A line of a form that holds something other than typing. */
export const FieldFrame = ({ label, children }: { label: string; children: ReactNode }) => (
  <View className="field">
    <Text className="field-label">{label}</Text>
    {children}
  </View>
)
