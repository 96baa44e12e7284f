import { DeleteOutlined } from '@ant-design/icons'
import { Select } from 'antd'
import { useWords } from '../ui/language'
import { ExpiryField } from '../ui/ExpiryField'
import { CommandButton } from '../ui/Permitted'
import { initialRule, lasting, type EarningUse, type RuleShape } from '../ui/rule'
import { RuleForm } from '../ui/RuleForm'
import { ruleWords } from '../ui/ruleWords'

interface RuleListProps {
  /** Tells the fields of several lists on a page apart. */
  id: string
  definitions: readonly RuleShape[]
  uses: EarningUse[]
  usesMax: number
  /** Whether each kind is there at most once. */
  unique?: boolean
  /** The kinds that earn points, which may last as long as the rule itself says. */
  earning?: readonly string[]
  add: string
  onChange: (uses: EarningUse[]) => void
}

/** Some rules of a kind, each with its arguments; more are added from what there is. */
export function RuleList({
  id,
  definitions,
  uses,
  usesMax,
  unique = false,
  earning = [],
  add,
  onChange,
}: RuleListProps) {
  const words = useWords()
  const offered = definitions.filter(({ code }) => !unique || !uses.some((use) => use.code === code))
  const addOne = (code: string) => {
    const definition = definitions.find((each) => each.code === code)
    if (definition) onChange([...uses, initialRule(definition)])
  }
  const replace = (index: number, use: EarningUse) => onChange(uses.map((each, at) => (at === index ? use : each)))
  return (
    <div className="rule-list">
      {uses.map((use, index) => {
        const definition = definitions.find(({ code }) => code === use.code)
        if (!definition) return null
        const { name, explanation } = ruleWords(words.rules, definition)
        return (
          // Rules have no identity but their place.
          <fieldset key={`${use.code}-${index}`} className="rule-list-row">
            <header>
              <strong>{name}</strong>
              <small>{explanation}</small>
              <CommandButton
                asks="saveProgram"
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
                onChange={(args) => replace(index, { ...use, args })}
              />
              {earning.includes(use.code) && (
                <ExpiryField
                  id={`${id}-${index}`}
                  expiry={use.expiry ?? null}
                  onChange={(expiry) => replace(index, lasting(use, expiry))}
                />
              )}
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
          options={offered.map((definition) => ({
            value: definition.code,
            label: ruleWords(words.rules, definition).name,
          }))}
        />
      )}
    </div>
  )
}
