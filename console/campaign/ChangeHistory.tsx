import type { TableColumnsType } from 'antd'
import type { Given } from '../cloud/call'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { Rows } from '../ui/Rows'
import { shortTime } from '../ui/time'

type Change = Given<'getCampaign'>['changes'][number]

/** Every version since the launch: who made it, when, why, and what it was before. */
export function ChangeHistory({ changes }: { changes: Change[] }) {
  const words = useWords().campaign
  if (changes.length === 0) return null
  const columns: TableColumnsType<Change> = [
    { title: words.version, align: 'right', width: 72, render: (_, { version }) => figure(version) },
    { title: words.changedAt, render: (_, { at }) => <Moment at={at} /> },
    { title: words.changedWhat, render: (_, change) => <Changed change={change} /> },
    { title: words.changedWhy, render: (_, { reason }) => <span className="long">{reason || '—'}</span> },
    { title: words.changedBy, render: (_, { by }) => by ?? words.byItself },
  ]
  return (
    <Panel title={words.historyTitle} says={words.historySays} flush>
      <Rows rows={changes} columns={columns} keyOf={({ id }) => id} perPage={10} />
    </Panel>
  )
}

function Changed({ change: { kind, by, before, after } }: { change: Change }) {
  const words = useWords().campaign
  const locale = useLanguage()
  if (kind === 'ended') return <>{by === null ? words.windowClosed : words.states.ended}</>
  const moment = (at: number) => shortTime(at, locale)
  const budget = (points: number | null) => (points === null ? words.noBudget : figure(points))
  const lines = [
    { term: words.terms.name, from: before.name, to: after.name },
    { term: words.terms.opensAt, from: moment(before.opensAt), to: moment(after.opensAt) },
    { term: words.terms.closesAt, from: moment(before.closesAt), to: moment(after.closesAt) },
    { term: words.terms.budgetPoints, from: budget(before.budgetPoints), to: budget(after.budgetPoints) },
  ]
  return lines
    .filter(({ from, to }) => from !== to)
    .map(({ term, from, to }) => <div key={term}>{words.fromTo(term, from, to)}</div>)
}
