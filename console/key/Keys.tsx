import { type TableColumnsType } from 'antd'
import { useState } from 'react'
import { sayPermission } from '../../contract/sentences/permissions'
import type { Given } from '../cloud/call'
import { cloudNow } from '../cloud/clock'
import { useCommand } from '../cloud/command'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { AskOnce } from '../ui/AskOnce'
import { Empty } from '../ui/Empty'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { CommandButton, PageButton } from '../ui/Permitted'
import { go, hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import { KeyDrawer } from './KeyDrawer'

type Key = Given<'listKeys'>['keys'][number]

/** The keys by which other systems ask; `open` is `new` while one is being made. */
export function Keys({ open }: { open: string | undefined }) {
  const words = useWords()
  const answer = useAnswer('listKeys', {})
  const [ending, setEnding] = useState<Key>()
  const columns = useColumns(setEnding)
  const make = (
    <PageButton type="primary" to={hrefOf('/keys/new')}>
      {words.key.make}
    </PageButton>
  )
  return (
    <Page title={words.key.title} says={words.key.says} actions={make}>
      <Answered of={answer}>
        {({ keys }) =>
          keys.length === 0 ? (
            <Panel>
              <Empty title={words.key.emptyTitle} says={words.key.emptySays} action={make} />
            </Panel>
          ) : (
            <Panel flush title={words.key.count(keys.length)}>
              <Rows rows={keys} columns={columns} keyOf={({ id }) => id} />
            </Panel>
          )
        }
      </Answered>
      {open === 'new' && <KeyDrawer onClose={() => go('/keys')} />}
      {ending && <EndKey ended={ending} onClose={() => setEnding(undefined)} />}
    </Page>
  )
}

function EndKey({ ended, onClose }: { ended: Key; onClose: () => void }) {
  const words = useWords()
  const { run } = useCommand('endKey')
  return (
    <AskOnce
      asks="endKey"
      open
      danger
      title={words.key.endTitle(ended.name)}
      consequence={words.key.endSays}
      confirm={words.key.endConfirm}
      onConfirm={async () => {
        const outcome = await run({ keyId: ended.id })
        return outcome.ok ? undefined : outcome.failure
      }}
      onClose={onClose}
    />
  )
}

function useColumns(onEnd: (key: Key) => void): TableColumnsType<Key> {
  const words = useWords()
  const locale = useLanguage()
  return [
    { title: words.key.name, render: (_, { name }) => <span className="long">{name}</span> },
    {
      title: words.key.may,
      render: (_, { permissions }) => (
        <span className="wrapping">
          {permissions.map((each) => sayPermission(each, locale)).join(words.shell.comma)}
        </span>
      ),
    },
    {
      title: words.key.addresses,
      render: (_, { addresses }) =>
        addresses.length === 0 ? (
          <span className="soft">{words.key.anywhere}</span>
        ) : (
          <span className="mono wrapping">{addresses.join(words.shell.comma)}</span>
        ),
    },
    {
      title: words.key.pace,
      align: 'right',
      render: (_, { callsAMinute }) => words.key.paceOf(callsAMinute),
    },
    {
      title: words.key.lastUsed,
      align: 'right',
      render: (_, { lastUsedAt }) =>
        lastUsedAt === null ? <span className="soft">{words.key.neverUsed}</span> : <Moment at={lastUsedAt} />,
    },
    { title: words.shell.state, render: (_, key) => <State of={key} /> },
    {
      title: words.key.madeBy,
      render: (_, { createdBy, createdAt }) => (
        <span className="long">
          {createdBy} <Moment at={createdAt} />
        </span>
      ),
    },
    {
      key: 'end',
      align: 'right',
      render: (_, key) =>
        isLive(key) && (
          <CommandButton asks="endKey" size="small" danger onClick={() => onEnd(key)}>
            {words.key.end}
          </CommandButton>
        ),
    },
  ]
}

const isLive = ({ endedAt, expiresAt }: Key) => endedAt === null && expiresAt > cloudNow()

function State({ of }: { of: Key }) {
  const words = useWords()
  if (isLive(of))
    return (
      <StateMark tone="good">
        {words.key.liveUntil} <Moment at={of.expiresAt} />
      </StateMark>
    )
  return (
    <StateMark tone="quiet">
      {of.endedAt === null ? words.key.ranOut : words.key.ended} <Moment at={of.endedAt ?? of.expiresAt} />
    </StateMark>
  )
}
