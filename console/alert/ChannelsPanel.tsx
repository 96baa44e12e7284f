import { Alert, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { Failure } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { Trouble } from '../ui/Answered'
import { AskOnce } from '../ui/AskOnce'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { CommandButton } from '../ui/Permitted'
import { nameOfRole } from '../ui/roles'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import { ChannelDrawer } from './ChannelDrawer'
import type { Channel } from './rules'

/** Where alerts are sent besides the overview, and how it went. */
export function ChannelsPanel({ channels, sendsMail }: { channels: Channel[]; sendsMail: boolean }) {
  const words = useWords()
  const [edited, setEdited] = useState<Channel | 'new'>()
  const [removed, setRemoved] = useState<Channel>()
  const remove = useCommand('removeChannel')
  const columns = useColumns(setEdited, setRemoved)
  const lacksMail = !sendsMail && channels.some(({ kind, isOn }) => kind === 'email' && isOn)
  return (
    <>
      <Panel
        flush
        title={words.alert.channelsTitle}
        says={words.alert.channelsSay}
        actions={
          <CommandButton asks="saveChannel" onClick={() => setEdited('new')}>
            {words.alert.addChannel}
          </CommandButton>
        }
      >
        {lacksMail && <Alert className="trouble" type="warning" showIcon title={words.alert.mailNotSet} />}
        <Rows rows={channels} columns={columns} keyOf={({ id }) => id} empty={words.alert.noChannels} />
      </Panel>
      {edited && <ChannelDrawer channel={edited === 'new' ? undefined : edited} onClose={() => setEdited(undefined)} />}
      {removed && (
        <AskOnce
          asks="removeChannel"
          open
          danger
          title={removed.name}
          consequence={words.alert.removeAsk}
          confirm={words.shell.remove}
          onConfirm={async () => {
            const outcome = await remove.run({ channelId: removed.id })
            return outcome.ok ? undefined : outcome.failure
          }}
          onClose={() => setRemoved(undefined)}
        />
      )}
    </>
  )
}

function useColumns(edit: (channel: Channel) => void, remove: (channel: Channel) => void): TableColumnsType<Channel> {
  const words = useWords()
  return [
    { title: words.alert.name, render: (_, { name }) => <span className="long">{name}</span> },
    {
      title: words.alert.kind,
      render: (_, { kind, addressEnd }) => (
        <>
          {words.alert.channelKinds[kind]} <span className="mono soft">{addressEnd}</span>
        </>
      ),
    },
    {
      title: words.alert.roles,
      render: (_, { roles }) => (
        <span className="wrapping">
          {roles.map((role) => nameOfRole(role, words)).join(words.shell.comma) || words.alert.nobody}
        </span>
      ),
    },
    { title: words.alert.latest, render: (_, channel) => <Latest channel={channel} /> },
    { title: '', align: 'right', render: (_, channel) => <Commands channel={channel} edit={edit} remove={remove} /> },
  ]
}

function Latest({ channel: { latest, isOn } }: { channel: Channel }) {
  const words = useWords()
  if (!isOn) return <StateMark tone="quiet">{words.alert.channelOff}</StateMark>
  if (latest === null) return <span className="soft">{words.alert.never}</span>
  return (
    <>
      <StateMark tone={latest.code === 'done' ? 'good' : 'bad'}>{words.alert.deliveries[latest.code]}</StateMark>{' '}
      <Moment at={latest.at} />
    </>
  )
}

interface CommandsProps {
  channel: Channel
  edit: (channel: Channel) => void
  remove: (channel: Channel) => void
}

function Commands({ channel, edit, remove }: CommandsProps) {
  const words = useWords()
  const { run, running } = useCommand('tryChannel')
  const [failure, setFailure] = useState<Failure>()
  const send = async () => {
    const outcome = await run({ channelId: channel.id })
    setFailure(outcome.ok ? undefined : outcome.failure)
  }
  return (
    <>
      <CommandButton asks="tryChannel" size="small" loading={running} onClick={() => void send()}>
        {words.alert.tryIt}
      </CommandButton>{' '}
      <CommandButton asks="saveChannel" size="small" type="text" onClick={() => edit(channel)}>
        {words.alert.change}
      </CommandButton>
      <CommandButton asks="removeChannel" size="small" type="text" danger onClick={() => remove(channel)}>
        {words.shell.remove}
      </CommandButton>
      <Trouble failure={failure} />
    </>
  )
}
