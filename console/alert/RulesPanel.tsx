import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { alertKinds } from '../../contract/words/alert'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { CommandButton } from '../ui/Permitted'
import { nameOfRole } from '../ui/roles'
import { Rows } from '../ui/Rows'
import { RulesDrawer } from './RulesDrawer'
import type { Rule, Rules } from './rules'

/** What is watched, from how much on, and who is told. */
export function RulesPanel({ value }: { value: Rules }) {
  const words = useWords()
  const [isEdited, setEdited] = useState(false)
  const { quiet } = value
  const columns: TableColumnsType<Rule> = [
    {
      title: words.alert.rule,
      render: (_, { kind }) => (
        <span className="wrapping">
          {words.alert.kinds[kind].name} <small className="soft">{words.alert.kinds[kind].says}</small>
        </span>
      ),
    },
    {
      title: words.alert.amount,
      align: 'right',
      render: (_, { kind, isOn, amount }) =>
        isOn ? words.alert.units[alertKinds[kind].unit](figure(amount)) : words.alert.off,
    },
    {
      title: words.alert.roles,
      render: (_, { roles }) => (
        <span className="wrapping">
          {roles.map((role) => nameOfRole(role, words)).join(words.shell.comma) || words.alert.nobody}
        </span>
      ),
    },
  ]
  return (
    <>
      <Panel
        flush
        title={words.alert.rulesTitle}
        says={words.alert.rulesSay(quiet === null ? words.alert.noQuiet : words.alert.quietSays(quiet.from, quiet.to))}
        actions={
          <CommandButton asks="saveAlertRules" onClick={() => setEdited(true)}>
            {words.alert.edit}
          </CommandButton>
        }
      >
        <Rows rows={value.rules} columns={columns} keyOf={({ kind }) => kind} />
      </Panel>
      {isEdited && <RulesDrawer value={value} onClose={() => setEdited(false)} />}
    </>
  )
}
