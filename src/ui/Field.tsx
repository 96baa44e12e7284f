import { Input, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './field.css'

interface Props {
  label: string
  hint: string
  value: string
  lengthMax: number
  kind?: 'text' | 'number'
  onType: (text: string) => void
}

/** One line of a form. */
export const Field = ({ label, hint, value, lengthMax, kind = 'text', onType }: Props) => (
  <FieldFrame label={label}>
    <Input
      className="field-input"
      type={kind}
      value={value}
      placeholder={hint}
      placeholderClass="field-placeholder"
      maxlength={lengthMax}
      onInput={({ detail }) => onType(detail.value)}
    />
  </FieldFrame>
)

/** A line of a form that holds something other than typing. */
export const FieldFrame = ({ label, children }: { label: string; children: ReactNode }) => (
  <View className="field">
    <Text className="field-label">{label}</Text>
    {children}
  </View>
)
