import { Checkbox } from 'antd'
import { useState } from 'react'
import { approvalKinds, type ApprovalKind, type Threshold } from '../../contract/words/approval'
import { pointsMax } from '../../contract/words/points'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { Whole } from '../ui/Whole'
import type { Rule } from './request'

interface RulesDrawerProps {
  rules: Rule[]
  version: number
  onClose: () => void
}

/** Sets from how much on each kind of thing waits; unticked it never does. */
export function RulesDrawer({ rules, version, onClose }: RulesDrawerProps) {
  const words = useWords()
  const save = useSubmission('saveApprovalRules', onClose)
  const [chosen, setChosen] = useState<ReadonlyMap<ApprovalKind, Threshold>>(
    new Map(rules.map(({ kind, threshold }) => [kind, threshold])),
  )
  const changed = rules.filter(({ kind, threshold }) => chosen.get(kind) !== threshold)
  const set = (kind: ApprovalKind, threshold: Threshold) => setChosen(new Map(chosen).set(kind, threshold))
  return (
    <CommandDrawer
      title={words.approval.editRules}
      confirm={words.shell.save}
      submission={save}
      ready={changed.length > 0}
      width={560}
      onConfirm={() =>
        void save.submit({
          version,
          rules: changed.map(({ kind }) => ({ kind, threshold: chosen.get(kind) ?? null })),
        })
      }
      onClose={onClose}
    >
      <p className="consequence">{words.approval.rulesSay}</p>
      {rules
        .filter(({ kind }) => !approvalKinds[kind].isFixed)
        .map(({ kind }) => (
          <RuleField key={kind} kind={kind} threshold={chosen.get(kind) ?? null} onChange={(to) => set(kind, to)} />
        ))}
    </CommandDrawer>
  )
}

interface RuleFieldProps {
  kind: ApprovalKind
  threshold: Threshold
  onChange: (threshold: Threshold) => void
}

function RuleField({ kind, threshold, onChange }: RuleFieldProps) {
  const words = useWords()
  const { unit, usual } = approvalKinds[kind]
  return (
    <div className="effects">
      <Checkbox checked={threshold !== null} onChange={(event) => onChange(event.target.checked ? usual : null)}>
        {words.approval.kinds[kind]} <small className="soft">{words.approval.kindsSay[kind]}</small>
      </Checkbox>
      {unit !== null && threshold !== null && (
        <Whole
          label={`${words.approval.kinds[kind]} · ${words.approval.threshold}`}
          value={threshold}
          min={0}
          max={pointsMax}
          unit={words.approval.units[unit]}
          onChange={(amount) => onChange(amount ?? 0)}
        />
      )}
    </div>
  )
}
