import { Form, Select } from 'antd'
import { expiryDefinitions } from '../../contract/rule/codes'
import { useWords } from './language'
import { initialRule, type RuleUse } from './rule'
import { RuleForm } from './RuleForm'
import { ruleWords } from './ruleWords'

const definitions = Object.values(expiryDefinitions)
const asProgramme = ''

interface ExpiryFieldProps {
  /** Tells the fields of several rules on a page apart. */
  id: string
  /** Where it stands away from its rule. */
  label?: string
  /** Null where the programme's rule applies. */
  expiry: RuleUse | null
  onChange: (expiry: RuleUse | null) => void
}

/** How long the points of one earning rule can be used: as the programme says, or by a rule of its own. */
export function ExpiryField({ id, label, expiry, onChange }: ExpiryFieldProps) {
  const words = useWords()
  const chosen = definitions.find(({ code }) => code === expiry?.code)
  const choose = (code: string) => {
    const definition = definitions.find((each) => each.code === code)
    onChange(definition ? initialRule(definition) : null)
  }
  const options = [
    { value: asProgramme, label: words.program.expirySame },
    ...definitions.map((definition) => ({ value: definition.code, label: ruleWords(words.rules, definition).name })),
  ]
  return (
    <>
      <Form.Item
        label={label ?? words.program.ownExpiry}
        htmlFor={`${id}-expiry`}
        {...(chosen && { extra: ruleWords(words.rules, chosen).explanation })}
      >
        <Select id={`${id}-expiry`} value={chosen?.code ?? asProgramme} onChange={choose} options={options} />
      </Form.Item>
      {expiry && chosen && (
        <RuleForm
          id={`${id}-expiry`}
          definition={chosen}
          args={expiry.args}
          onChange={(args) => onChange({ code: chosen.code, args })}
        />
      )}
    </>
  )
}
