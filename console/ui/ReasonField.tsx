import { Form, Input } from 'antd'
import { useWords } from './language'
import { fits } from '../../contract/words/texts'
import { counted } from './counted'

export const isReason = (text: string) => fits(text, 'reason')

interface ReasonFieldProps {
  /** What it is called where it is not a reason. */
  label?: string
  value: string
  onChange: (text: string) => void
  /** Who reads it. */
  hint: string
  example: string
}

/** Why, in words that somebody will read. */
export function ReasonField({ label, value, onChange, hint, example }: ReasonFieldProps) {
  const words = useWords()
  return (
    <Form.Item label={label ?? words.shell.why} htmlFor="why" extra={hint}>
      <Input.TextArea
        id="why"
        rows={3}
        {...counted('reason')}
        placeholder={example}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </Form.Item>
  )
}
