import { DeleteOutlined } from '@ant-design/icons'
import { Button, Select } from 'antd'
import { useWords } from '../ui/language'
import { initialRule, type RuleShape, type RuleUse } from '../ui/rule'
import { RuleForm } from '../ui/RuleForm'
import { ruleWords } from '../ui/ruleWords'

interface RuleListProps {
  /** Tells the fields of several lists on a page apart. */
  id: string
  definitions: readonly RuleShape[]
  uses: RuleUse[]
  usesMax: number
  /** Whether each kind is there at most once. */
  unique?: boolean
  add: string
  onChange: (uses: RuleUse[]) => void
}

/** Some rules of a kind, each with its arguments; more are added from what there is. */
export function RuleList({ id, definitions, uses, usesMax, unique = false, add, onChange }: RuleListProps) {
  const words = useWords()
  const offered = definitions.filter(({ code }) => !unique || !uses.some((use) => use.code === code))
  const addOne = (code: string) => {
    const definition = definitions.find((each) => each.code === code)
    if (definition) onChange([...uses, initialRule(definition)])
  }
  return (
    <div className="rule-list">
      {uses.map((use, index) => {
        const definition = definitions.find(({ code }) => code === use.code)
        if (!definition) return null
        const { name, explanation } = ruleWords(words, definition)
        return (
          // Rules have no identity but their place.
          <fieldset key={`${use.code}-${index}`} className="rule-list-row">
            <header>
              <strong>{name}</strong>
              <small>{explanation}</small>
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`${words.shell.remove} ${name}`}
                onClick={() => onChange(uses.filter((_, each) => each !== index))}
              />
            </header>
            <div className="rule-list-fields">
              <RuleForm
                id={`${id}-${index}`}
                definition={definition}
                args={use.args}
                onChange={(args) => onChange(uses.map((each, at) => (at === index ? { ...use, args } : each)))}
              />
            </div>
          </fieldset>
        )
      })}
      {uses.length < usesMax && offered.length > 0 && (
        <Select<string | null>
          className="rule-list-add"
          value={null}
          placeholder={add}
          aria-label={add}
          onChange={(code) => code !== null && addOne(code)}
          options={offered.map((definition) => ({ value: definition.code, label: ruleWords(words, definition).name }))}
        />
      )}
    </div>
  )
}
