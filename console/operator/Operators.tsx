import { Button, type TableColumnsType } from 'antd'
import { foundedRoleNames } from '../../contract/words/roles'
import type { Given } from '../cloud/call'
import { cloudNow } from '../cloud/clock'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { useDesk } from '../ui/operator'
import { Page, Panel } from '../ui/Page'
import { go } from '../ui/route'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import { OperatorDrawer } from './OperatorDrawer'
import { nameOfRole } from '../ui/roles'

type OperatorRow = Given<'listOperators'>['operators'][number]

/** Who works at the desk; `open` is somebody new being added. */
export function Operators({ open }: { open: string | undefined }) {
  const words = useWords()
  const answer = useAnswer('listOperators', {})
  const columns = useColumns()
  return (
    <Page
      title={words.operator.title}
      says={words.operator.says}
      actions={
        <Button type="primary" onClick={() => go('/operators/new')}>
          {words.operator.add}
        </Button>
      }
    >
      <Answered of={answer}>
        {({ operators }) => (
          <Panel flush title={words.operator.count(operators.length)}>
            <Rows rows={operators} columns={columns} keyOf={({ id }) => id} />
          </Panel>
        )}
      </Answered>
      <Panel title={words.operator.rolesTitle}>
        <dl className="facts facts-wide">
          {foundedRoleNames.map((role) => (
            <div key={role}>
              <dt>{words.operator.roles[role]}</dt>
              <dd>{words.operator.rolesSay[role]}</dd>
            </div>
          ))}
        </dl>
      </Panel>
      {open !== undefined && <OperatorDrawer onClose={() => go('/operators')} />}
    </Page>
  )
}

function useColumns(): TableColumnsType<OperatorRow> {
  const words = useWords()
  const { operator } = useDesk()
  return [
    {
      title: words.operator.name,
      render: (_, { id, name }) => (
        <span className="long">
          {name} {id === operator.id && <span className="soft">{words.operator.you}</span>}
        </span>
      ),
    },
    { title: words.operator.account, render: (_, { account }) => <span className="mono">{account}</span> },
    { title: words.operator.role, render: (_, { role }) => nameOfRole(role, words) },
    {
      title: words.shell.state,
      render: (_, { slowedUntil }) =>
        slowedUntil > cloudNow() ? (
          <StateMark tone="warn">
            {words.operator.slowedUntil} <Moment at={slowedUntil} />
          </StateMark>
        ) : (
          <StateMark tone="good">{words.operator.usable}</StateMark>
        ),
    },
    { title: words.shell.createdAt, align: 'right', render: (_, { createdAt }) => <Moment at={createdAt} /> },
  ]
}
