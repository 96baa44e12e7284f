import { Input, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import type { TextField } from '../../contract/words/texts'
import { labelled } from './named'
import { SignsLeft } from './SignsLeft'
import './field.css'

interface Props {
  label: string
  hint: string
  value: string
  /** Counts by it; a field without one is bounded by what it wants. */
  field?: TextField
  kind?: 'text' | 'number'
  /** What has to be put right is here. */
  faulty?: boolean
  onType: (text: string) => void
}

/** One line of a form. */
export const Field = ({ label, hint, value, field, kind = 'text', faulty = false, onType }: Props) => (
  <FieldFrame label={label} faulty={faulty}>
    <Input
      className="field-input"
      type={kind}
      value={value}
      placeholder={hint}
      placeholderClass="field-placeholder"
      maxlength={-1}
      {...labelled(label)}
      onInput={({ detail }) => onType(detail.value)}
    />
    {field && <SignsLeft text={value} field={field} />}
  </FieldFrame>
)

interface FrameProps {
  label: string
  faulty?: boolean
  children: ReactNode
}

/** A line of a form that holds something other than typing. */
export const FieldFrame = ({ label, faulty = false, children }: FrameProps) => (
  <View className={faulty ? 'field field-faulty' : 'field'}>
    <Text className="field-label">{label}</Text>
    {children}
  </View>
)
