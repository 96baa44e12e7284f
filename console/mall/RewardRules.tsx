import { Checkbox, Form } from 'antd'
import { rewardRuleDefinitions, type RewardRuleArgument } from '../../contract/rule/codes'
import { useWords } from '../ui/language'
import { ruleWords, useArgumentWords } from '../ui/ruleWords'
import { Whole } from '../ui/Whole'
import { initialRule, type Choices, type RuleUse } from './reward'
import type { DraftProps } from './reward'

type Tiers = Choices['tiers']

/** Who may redeem it, how often and for how much: one line for each definition, its fields below it. */
export function RewardRules({ draft, onChange, tiers }: DraftProps & { tiers: Tiers }) {
  const words = useWords()
  return (
    <div className="limits">
      {rewardRuleDefinitions.map((definition) => {
        const use = draft.rules.find(({ code }) => code === definition.code)
        const others = draft.rules.filter(({ code }) => code !== definition.code)
        const { name, explanation } = ruleWords(words.rewardRules, definition)
        return (
          <div key={definition.code} className="limit">
            <Checkbox
              checked={use !== undefined}
              onChange={(event) =>
                onChange({ rules: event.target.checked ? [...others, initialRule(definition)] : others })
              }
            >
              <strong>{name}</strong> <small>{explanation}</small>
            </Checkbox>
            {use &&
              definition.arguments.map((argument) => (
                <ArgumentField
                  key={argument.name}
                  use={use}
                  argument={argument}
                  tiers={tiers}
                  onChange={(args) =>
                    onChange({ rules: draft.rules.map((each) => (each === use ? { ...use, args } : each)) })
                  }
                />
              ))}
          </div>
        )
      })}
    </div>
  )
}

interface ArgumentFieldProps {
  use: RuleUse
  argument: RewardRuleArgument
  tiers: Tiers
  onChange: (args: RuleUse['args']) => void
}

function ArgumentField({ use, argument, tiers, onChange }: ArgumentFieldProps) {
  const words = useWords()
  const { label, unit } = useArgumentWords(use)(argument.name)
  const value = use.args[argument.name]
  const set = (next: unknown) => onChange({ ...use.args, [argument.name]: next })
  const id = `${use.code}-${argument.name}`
  if (argument.type === 'integer')
    return (
      <Form.Item label={label} htmlFor={id}>
        <Whole id={id} value={wholeOf(value)} onChange={set} min={argument.min} max={argument.max} unit={unit} />
      </Form.Item>
    )
  if (argument.type === 'tiers')
    return (
      <Form.Item label={label} className="tier-choice">
        <Checkbox.Group
          value={listOf(value).filter((each) => typeof each === 'string')}
          onChange={set}
          options={tiers.map(({ code, name }) => ({ value: code, label: name }))}
        />
      </Form.Item>
    )
  return (
    <Form.Item label={label} extra={words.reward.tierPricesHint}>
      <TierPrices prices={listOf(value).filter(isPrice)} argument={argument} tiers={tiers} onChange={set} />
    </Form.Item>
  )
}

interface Price {
  tier: string
  points: number
}

interface TierPricesProps {
  prices: Price[]
  argument: Extract<RewardRuleArgument, { type: 'tierPrices' }>
  tiers: Tiers
  onChange: (prices: Price[]) => void
}

/** A price for each tier; a tier without one pays as everybody does. */
function TierPrices({ prices, argument, tiers, onChange }: TierPricesProps) {
  const words = useWords()
  const set = (tier: string, points: number | null) => {
    const others = prices.filter((price) => price.tier !== tier)
    onChange(points === null ? others : [...others, { tier, points }])
  }
  return (
    <div className="tier-prices">
      {tiers.map(({ code, name }) => (
        <label key={code}>
          <span>{name}</span>
          <Whole
            label={words.reward.tierPrice(name)}
            value={prices.find(({ tier }) => tier === code)?.points ?? null}
            onChange={(points) => set(code, points)}
            min={argument.min}
            max={argument.max}
            unit={words.reward.pointsUnit}
          />
        </label>
      ))}
    </div>
  )
}

const wholeOf = (value: unknown) => (typeof value === 'number' ? value : null)

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const isPrice = (value: unknown): value is Price =>
  typeof value === 'object' &&
  value !== null &&
  'tier' in value &&
  typeof value.tier === 'string' &&
  'points' in value &&
  typeof value.points === 'number'
