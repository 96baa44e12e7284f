import { type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useOrganisations, type Organisation } from '../cloud/lists'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { useWords } from '../ui/language'
import { Page, Panel } from '../ui/Page'
import { go, hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { holds, Search } from '../ui/Search'
import { StateMark } from '../ui/StateMark'
import { PageButton, PageLink } from '../ui/Permitted'
import { OrganisationDrawer } from './OrganisationDrawer'

/** Every store and dealer; `open` is the one being edited, or `new`. */
export function Organisations({ open }: { open: string | undefined }) {
  const words = useWords()
  const organisations = useOrganisations()
  const [text, setText] = useState('')
  const make = (
    <PageButton type="primary" to={hrefOf('/organisations/new')}>
      {words.organisation.make}
    </PageButton>
  )
  return (
    <Page title={words.organisation.title} says={words.organisation.says} actions={make}>
      <Answered of={organisations}>
        {({ rows, more }) => (
          <>
            {rows.length === 0 ? (
              <Panel>
                <Empty title={words.organisation.emptyTitle} says={words.organisation.emptySays} action={make} />
              </Panel>
            ) : (
              <Panel
                flush
                title={words.organisation.count(rows.length, more)}
                actions={<Search value={text} onChange={setText} hint={words.organisation.search} />}
              >
                <Table rows={rows} text={text} />
              </Panel>
            )}
            {open !== undefined && (
              <OrganisationDrawer
                key={open}
                organisation={rows.find(({ id }) => id === open)}
                dealers={rows.filter(({ kind }) => kind === 'dealer')}
                onClose={() => go('/organisations')}
              />
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}

function Table({ rows, text }: { rows: Organisation[]; text: string }) {
  const words = useWords()
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const columns: TableColumnsType<Organisation> = [
    {
      title: words.organisation.name,
      render: (_, { id, name }) => (
        <PageLink className="long" to={hrefOf('/organisations/:open', { open: id })}>
          {name}
        </PageLink>
      ),
    },
    { title: words.organisation.kind, render: (_, { kind }) => words.organisation.kinds[kind] },
    {
      title: words.organisation.dealer,
      render: (_, { kind, dealerId }) =>
        kind === 'dealer' ? (
          words.organisation.unsaid
        ) : (
          <span className="long">
            {dealerId === null ? words.organisation.noDealer : (names.get(dealerId) ?? words.organisation.unsaid)}
          </span>
        ),
    },
    {
      title: words.organisation.place,
      render: (_, { place }) => <span className="long soft">{place || words.organisation.unsaid}</span>,
    },
    {
      title: words.organisation.openingHours,
      render: (_, { openingHours }) => <span className="long soft">{openingHours || words.organisation.unsaid}</span>,
    },
    {
      title: words.organisation.phone,
      render: (_, { phone }) => <span className="mono">{phone ?? words.organisation.unsaid}</span>,
    },
    {
      title: words.organisation.state,
      render: (_, { state }) => (
        <StateMark tone={state === 'open' ? 'good' : 'quiet'}>{words.organisation.states[state]}</StateMark>
      ),
    },
  ]
  return (
    <Rows rows={rows.filter(({ name, place }) => holds(text, name, place))} columns={columns} keyOf={({ id }) => id} />
  )
}
