import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { approvalKinds, type Threshold } from '../../contract/words/approval'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { CommandButton } from '../ui/Permitted'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import type { Words } from '../words'
import type { Rule } from './request'
import { RulesDrawer } from './RulesDrawer'

/** From how much on things wait, and whether anybody is there for whom they could. */
export function RulesPanel() {
  const words = useWords()
  const answer = useAnswer('getApprovalRules', {})
  const [isEdited, setEdited] = useState(false)
  const columns: TableColumnsType<Rule> = [
    {
      title: words.approval.rule,
      render: (_, { kind }) => (
        <span className="wrapping">
          {words.approval.kinds[kind]} <small className="soft">{words.approval.kindsSay[kind]}</small>
        </span>
      ),
    },
    { title: words.approval.threshold, render: (_, rule) => sayThreshold(rule, words) },
    { title: words.approval.deciders, render: (_, rule) => <Deciders rule={rule} /> },
  ]
  return (
    <Answered of={answer}>
      {({ rules, version }) => (
        <>
          <Panel
            flush
            title={words.approval.rulesTitle}
            says={words.approval.rulesSay}
            actions={
              <CommandButton asks="saveApprovalRules" onClick={() => setEdited(true)}>
                {words.approval.editRules}
              </CommandButton>
            }
          >
            <Rows rows={rules} columns={columns} keyOf={({ kind }) => kind} />
          </Panel>
          {isEdited && <RulesDrawer rules={rules} version={version} onClose={() => setEdited(false)} />}
        </>
      )}
    </Answered>
  )
}

function sayThreshold({ kind, threshold }: { kind: Rule['kind']; threshold: Threshold }, words: Words): string {
  const { unit } = approvalKinds[kind]
  if (threshold === null) return words.approval.never
  if (unit === null || threshold === 0) return words.approval.always
  return words.approval.above(`${figure(threshold)} ${words.approval.units[unit]}`)
}

function Deciders({ rule: { deciders, threshold } }: { rule: Rule }) {
  const words = useWords()
  if (deciders > 1 || threshold === null) return <>{words.approval.people(deciders)}</>
  return (
    <span className="wrapping">
      <StateMark tone="warn">{words.approval.people(deciders)}</StateMark>{' '}
      <small className="soft">{deciders === 0 ? words.approval.nobody : words.approval.alone}</small>
    </span>
  )
}
