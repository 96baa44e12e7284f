import { Form, Input } from 'antd'
import { useWords } from '../ui/language'

/** The six digits of an app, or one of the codes that were kept. */
export function FactorCodeField({ isEnrolling = false }: { isEnrolling?: boolean }) {
  const words = useWords()
  return (
    <Form.Item
      name="code"
      label={words.factor.code}
      extra={isEnrolling ? words.factor.firstCodeHint : words.factor.codeHint}
      rules={[{ required: true, whitespace: true, message: words.factor.codeMissing }]}
    >
      <Input
        className="mono"
        size="large"
        autoFocus
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={40}
      />
    </Form.Item>
  )
}
