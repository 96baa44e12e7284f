import { Form, Radio } from 'antd'
import { useWords } from '../ui/language'
import { initialRule, type RuleShape, type RuleUse } from '../ui/rule'
import { RuleForm } from '../ui/RuleForm'
import { ruleWords } from '../ui/ruleWords'

interface RuleChoiceProps {
  label: string
  definitions: readonly RuleShape[]
  use: RuleUse
  onChange: (use: RuleUse) => void
}

/** One of several rules, each with what it says, and the chosen one's arguments. */
export function RuleChoice({ label, definitions, use, onChange }: RuleChoiceProps) {
  const words = useWords()
  const chosen = definitions.find(({ code }) => code === use.code)
  const choose = (code: string) => {
    const definition = definitions.find((each) => each.code === code)
    if (definition) onChange(initialRule(definition))
  }
  return (
    <>
      <Form.Item label={label}>
        <Radio.Group
          className="rule-choices"
          value={use.code}
          onChange={(event) => choose(String(event.target.value))}
          options={definitions.map((definition) => ({
            value: definition.code,
            label: (
              <span>
                <strong>{ruleWords(words.rules, definition).name}</strong>
                <small>{ruleWords(words.rules, definition).explanation}</small>
              </span>
            ),
          }))}
        />
      </Form.Item>
      {chosen && (
        <RuleForm definition={chosen} args={use.args} onChange={(args) => onChange({ code: use.code, args })} />
      )}
    </>
  )
}
