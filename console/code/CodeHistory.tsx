import type { TableColumnsType } from 'antd'
import { sayReason } from '../../contract/sentences/reasons'
import { signed } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { PageLink } from '../ui/Permitted'
import type { FoundCode } from './found'

type Scan = FoundCode['scans'][number]

/** Every scan in order: when, by whom, roughly where, what came of it and why. */
export function CodeHistory({ scans }: { scans: Scan[] }) {
  const words = useWords()
  const locale = useLanguage()
  const columns: TableColumnsType<Scan> = [
    { title: words.code.at, render: (_, { at }) => <Moment at={at} /> },
    {
      title: words.code.what,
      render: (_, { kind, visits }) =>
        kind === 'visit' && visits > 1 ? words.code.visited(visits) : words.code.kinds[kind],
    },
    { title: words.code.by, render: (_, scan) => <By scan={scan} /> },
    { title: words.code.where, render: (_, { where }) => where || '—' },
    {
      title: words.code.points,
      align: 'right',
      render: (_, { reason, points }) => (reason ? signed(points) : '—'),
    },
    {
      title: words.code.why,
      render: (_, { reason, prize }) =>
        reason && (
          <span className="long">
            {sayReason(reason, locale)} {prize && <strong>{words.code.prize}</strong>}
          </span>
        ),
    },
  ]
  return (
    <Rows
      rows={scans}
      columns={columns}
      keyOf={({ kind, at, by }) => `${kind} ${at} ${by}`}
      empty={words.code.neverScanned}
    />
  )
}

function By({ scan: { kind, memberId, by } }: { scan: Scan }) {
  const words = useWords()
  if (kind === 'visit') return <span className="soft">{words.code.somebody}</span>
  if (memberId === null) return words.code.visitor
  const name = by || words.code.nameless
  return <PageLink to={hrefOf('/members/:memberId', { memberId })}>{name}</PageLink>
}
