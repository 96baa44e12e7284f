import { Modal, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { Given } from '../cloud/call'
import { cloudNow } from '../cloud/clock'
import { useCommand } from '../cloud/command'
import { useAnswer } from '../cloud/load'
import { Trouble } from '../ui/Answered'
import { AskOnce } from '../ui/AskOnce'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { CommandButton } from '../ui/Permitted'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import { InvitationLink } from '../ui/InvitationLink'
import { useRoleNames } from './roleNames'

type Invitation = Given<'listInvitations'>['invitations'][number]

/** Who was asked to the desk and has not come: another link for them, or none any more. */
export function Invitations() {
  const words = useWords()
  const answer = useAnswer('listInvitations', {})
  const [told, setTold] = useState<Given<'renewInvitation'>>()
  const [leaving, setLeaving] = useState<Invitation>()
  const { run: withdraw } = useCommand('withdrawInvitation')
  const columns = useColumns(setTold, setLeaving)
  const invitations = answer.value?.invitations ?? []
  if (invitations.length === 0) return <Trouble failure={answer.failure} again={answer.again} />
  return (
    <Panel flush title={words.invited.waiting(figure(invitations.length))}>
      <Rows rows={invitations} columns={columns} keyOf={({ account }) => account} />
      <Modal
        open={told !== undefined}
        title={words.invited.listTitle}
        footer={null}
        onCancel={() => setTold(undefined)}
        centered
      >
        {told && <InvitationLink told={told} />}
      </Modal>
      <AskOnce
        asks="withdrawInvitation"
        open={leaving !== undefined}
        title={words.invited.withdrawAsks(leaving?.name ?? '')}
        consequence={words.invited.withdrawSays}
        confirm={words.invited.withdraw}
        danger
        onConfirm={async () => {
          const outcome = await withdraw({ account: leaving?.account ?? '' })
          return outcome.ok ? undefined : outcome.failure
        }}
        onClose={() => setLeaving(undefined)}
      />
    </Panel>
  )
}

function useColumns(
  onTold: (told: Given<'renewInvitation'>) => void,
  onLeaving: (invitation: Invitation) => void,
): TableColumnsType<Invitation> {
  const words = useWords()
  const say = useRoleNames()
  const { run: renew, running } = useCommand('renewInvitation')
  return [
    { title: words.operator.name, render: (_, { name }) => <span className="long">{name}</span> },
    { title: words.operator.account, render: (_, { account }) => <span className="mono">{account}</span> },
    {
      title: words.operator.role,
      render: (_, { roles }) => <span className="wrapping">{roles.map(say).join(words.shell.comma)}</span>,
    },
    { title: words.invited.by, render: (_, { invitedBy }) => invitedBy },
    {
      title: words.shell.state,
      render: (_, { expiresAt }) =>
        expiresAt <= cloudNow() ? (
          <StateMark tone="warn">{words.invited.expired}</StateMark>
        ) : (
          <StateMark tone="quiet">
            {words.invited.until} <Moment at={expiresAt} />
          </StateMark>
        ),
    },
    {
      align: 'right',
      render: (_, invitation) => (
        <span className="row-actions">
          <CommandButton
            asks="renewInvitation"
            size="small"
            loading={running}
            onClick={() =>
              void renew({ account: invitation.account }).then((outcome) => outcome.ok && onTold(outcome.value))
            }
          >
            {words.invited.renew}
          </CommandButton>
          <CommandButton asks="withdrawInvitation" size="small" danger onClick={() => onLeaving(invitation)}>
            {words.invited.withdraw}
          </CommandButton>
        </span>
      ),
    },
  ]
}
