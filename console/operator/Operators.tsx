import { Button, type TableColumnsType } from 'antd'
import type { Given } from '../cloud/call'
import { cloudNow } from '../cloud/clock'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { useDesk, useMay } from '../ui/operator'
import { Page, Panel } from '../ui/Page'
import { go, hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import { AssignDrawer } from './AssignDrawer'
import { Invitations } from './Invitations'
import { InviteDrawer } from './InviteDrawer'
import { useRoleNames } from './roleNames'

type OperatorRow = Given<'listOperators'>['operators'][number]

/** Who works at the desk; `open` is whose roles are being changed, or `new`. */
export function Operators({ open }: { open: string | undefined }) {
  const words = useWords()
  const mayAsk = useMay()
  const answer = useAnswer('listOperators', {})
  const columns = useColumns()
  return (
    <Page
      title={words.operator.title}
      says={words.operator.says}
      actions={
        mayAsk('inviteOperator') && (
          <Button type="primary" onClick={() => go('/operators/new')}>
            {words.invited.invite}
          </Button>
        )
      }
    >
      <Answered of={answer}>
        {({ operators }) => (
          <>
            <Panel flush title={words.operator.count(operators.length)}>
              <Rows rows={operators} columns={columns} keyOf={({ id }) => id} />
            </Panel>
            <Invitations />
            <Opened open={open} operators={operators} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Opened({ open, operators }: { open: string | undefined; operators: OperatorRow[] }) {
  const mayAsk = useMay()
  const close = () => go('/operators')
  const opened = operators.find(({ id }) => id === open)
  if (open === 'new' && mayAsk('inviteOperator')) return <InviteDrawer onClose={close} />
  return opened && mayAsk('assignRoles') ? <AssignDrawer key={opened.id} operator={opened} onClose={close} /> : null
}

function useColumns(): TableColumnsType<OperatorRow> {
  const words = useWords()
  const { operator } = useDesk()
  const mayAsk = useMay()
  const say = useRoleNames()
  return [
    {
      title: words.operator.name,
      render: (_, { id, name }) => (
        <span className="long">
          {mayAsk('assignRoles') ? <a href={hrefOf('/operators/:open', { open: id })}>{name}</a> : name}{' '}
          {id === operator.id && <span className="soft">{words.operator.you}</span>}
        </span>
      ),
    },
    { title: words.operator.account, render: (_, { account }) => <span className="mono">{account}</span> },
    {
      title: words.operator.role,
      render: (_, { roles }) => <span className="wrapping">{roles.map(say).join(words.shell.comma)}</span>,
    },
    {
      title: words.shell.state,
      render: (_, { slowedUntil, disabledAt }) =>
        disabledAt !== null ? (
          <StateMark tone="quiet">
            {words.access.disabled} <Moment at={disabledAt} />
          </StateMark>
        ) : slowedUntil > cloudNow() ? (
          <StateMark tone="warn">
            {words.operator.slowedUntil} <Moment at={slowedUntil} />
          </StateMark>
        ) : (
          <StateMark tone="good">{words.operator.usable}</StateMark>
        ),
    },
    {
      title: words.factor.title,
      render: (_, { factor }) =>
        factor.since === null ? (
          <span className="soft">{words.factor.off}</span>
        ) : (
          <StateMark tone="good">{words.factor.on}</StateMark>
        ),
    },
    { title: words.shell.createdAt, align: 'right', render: (_, { createdAt }) => <Moment at={createdAt} /> },
  ]
}
