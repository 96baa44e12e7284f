import { Checkbox, Select } from 'antd'
import { useState } from 'react'
import { alertKinds, type AlertKind } from '../../contract/words/alert'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { Whole } from '../ui/Whole'
import { useRoleOptions, type Rule, type Rules } from './rules'

/** Turns rules on and off, sets their amounts and who is told, and the hours in which nothing is sent. */
export function RulesDrawer({ value, onClose }: { value: Rules; onClose: () => void }) {
  const words = useWords()
  const save = useSubmission('saveAlertRules', onClose)
  const [rules, setRules] = useState(value.rules)
  const [quiet, setQuiet] = useState(value.quiet)
  const change = (kind: AlertKind, to: Partial<Rule>) =>
    setRules(rules.map((rule) => (rule.kind === kind ? { ...rule, ...to } : rule)))
  return (
    <CommandDrawer
      title={words.alert.edit}
      confirm={words.shell.save}
      submission={save}
      width={560}
      onConfirm={() => void save.submit({ version: value.version, rules, quiet })}
      onClose={onClose}
    >
      {rules.map((rule) => (
        <RuleFields key={rule.kind} rule={rule} onChange={(to) => change(rule.kind, to)} />
      ))}
      <h3>{words.alert.quietTitle}</h3>
      <Checkbox
        checked={quiet !== null}
        onChange={(event) => setQuiet(event.target.checked ? { from: 22, to: 8 } : null)}
      >
        {words.alert.quietOn}
      </Checkbox>
      {quiet && (
        <div className="alert-fields">
          <Whole
            label={words.alert.quietFrom}
            unit={words.alert.quietFrom}
            min={0}
            max={23}
            value={quiet.from}
            onChange={(from) => setQuiet({ ...quiet, from: from ?? 0 })}
          />
          <Whole
            label={words.alert.quietTo}
            unit={words.alert.quietTo}
            min={0}
            max={23}
            value={quiet.to}
            onChange={(to) => setQuiet({ ...quiet, to: to ?? 0 })}
          />
        </div>
      )}
    </CommandDrawer>
  )
}

function RuleFields({ rule, onChange }: { rule: Rule; onChange: (to: Partial<Rule>) => void }) {
  const words = useWords()
  const options = useRoleOptions()
  const { kind, isOn, amount, roles } = rule
  const { name, says } = words.alert.kinds[kind]
  const { unit, most } = alertKinds[kind]
  return (
    <div className="effects">
      <Checkbox checked={isOn} onChange={(event) => onChange({ isOn: event.target.checked })}>
        {name} <small className="soft">{says}</small>
      </Checkbox>
      {isOn && (
        <div className="alert-fields">
          <Whole
            label={`${name} · ${words.alert.amount}`}
            unit={words.alert.unit[unit]}
            min={0}
            max={most}
            value={amount}
            onChange={(next) => onChange({ amount: next ?? 0 })}
          />
          <Select<string[]>
            mode="multiple"
            aria-label={`${name} · ${words.alert.roles}`}
            placeholder={words.alert.nobody}
            value={[...roles]}
            options={options}
            onChange={(next) => onChange({ roles: next })}
          />
        </div>
      )}
    </div>
  )
}
