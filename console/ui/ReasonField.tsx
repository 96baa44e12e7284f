import { Form, Input } from 'antd'
import { useWords } from './language'

/** The contract's bounds: long enough to say something, short enough to read on a phone. */
const lengthMin = 2
const lengthMax = 100

export const isReason = (text: string) => text.trim().length >= lengthMin

interface ReasonFieldProps {
  value: string
  onChange: (text: string) => void
  /** Who reads it. */
  hint: string
  example: string
}

/** Why, in words that somebody will read. */
export function ReasonField({ value, onChange, hint, example }: ReasonFieldProps) {
  const words = useWords()
  return (
    <Form.Item label={words.shell.why} htmlFor="why" extra={hint}>
      <Input.TextArea
        id="why"
        rows={3}
        maxLength={lengthMax}
        showCount
        placeholder={example}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Form.Item>
  )
}
