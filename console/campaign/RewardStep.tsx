import { Checkbox, Form, Radio, Switch } from 'antd'
import { useWords } from '../ui/language'
import { ExpiryField } from '../ui/ExpiryField'
import { initialRule } from '../ui/rule'
import { RuleForm } from '../ui/RuleForm'
import { definitionOf, rulesOf } from './draft'
import { ruleWords } from '../ui/ruleWords'
import type { StepProps } from './WhatStep'

/** What a scan brings, and how often a member may have it: both drawn from the rules' definitions. */
export function RewardStep({ draft, onChange }: StepProps) {
  const words = useWords()
  const chosen = definitionOf(draft.reward.code)
  const choose = (code: string) => {
    const definition = definitionOf(code)
    if (definition) onChange({ reward: initialRule(definition) })
  }
  return (
    <Form layout="vertical">
      <Form.Item label={words.campaign.reward}>
        <Radio.Group
          className="rule-choices"
          value={draft.reward.code}
          onChange={(event) => choose(String(event.target.value))}
          options={rulesOf('reward').map((definition) => ({
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
        <RuleForm
          key={chosen.code}
          definition={chosen}
          args={draft.reward.args}
          onChange={(args) => onChange({ reward: { code: chosen.code, args } })}
        />
      )}
      <ExpiryField id="campaign" expiry={draft.expiry} onChange={(expiry) => onChange({ expiry })} />
      <label className="switch-line">
        <Switch checked={draft.tierMultiplied} onChange={(tierMultiplied) => onChange({ tierMultiplied })} />
        <span>
          <strong>{words.campaign.tierMultiplied}</strong>
          <small>{words.campaign.tierMultipliedSays}</small>
        </span>
      </label>
      <h3>{words.campaign.limits}</h3>
      <Limits draft={draft} onChange={onChange} />
    </Form>
  )
}

function Limits({ draft, onChange }: StepProps) {
  const words = useWords()
  return (
    <div className="limits">
      {rulesOf('limit').map((definition) => {
        const use = draft.limits.find(({ code }) => code === definition.code)
        const others = draft.limits.filter(({ code }) => code !== definition.code)
        const { name, explanation } = ruleWords(words.rules, definition)
        return (
          <div key={definition.code} className="limit">
            <Checkbox
              checked={use !== undefined}
              onChange={(event) =>
                onChange({ limits: event.target.checked ? [...others, initialRule(definition)] : others })
              }
            >
              <strong>{name}</strong> <small>{explanation}</small>
            </Checkbox>
            {use && (
              <RuleForm
                definition={definition}
                args={use.args}
                onChange={(args) =>
                  onChange({ limits: draft.limits.map((each) => (each === use ? { ...use, args } : each)) })
                }
              />
            )}
          </div>
        )
      })}
    </div>
  )
}
