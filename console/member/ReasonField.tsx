import { Form, Input } from 'antd'
import { useWords } from '../ui/language'

/** The contract's bounds: long enough to say something, short enough to read on a phone. */
const lengthMin = 2
const lengthMax = 100

export const isReason = (text: string) => text.trim().length >= lengthMin

interface ReasonFieldProps {
  value: string
  onChange: (text: string) => void
  example: string
}

/** Why, in words that the member reads. */
export function ReasonField({ value, onChange, example }: ReasonFieldProps) {
  const words = useWords()
  return (
    <Form.Item label={words.member.why} htmlFor="why" extra={words.member.whyHint}>
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
