import { type TableColumnsType } from 'antd'
import { useState } from 'react'
import { sayReason } from '../../contract/sentences/reasons'
import { signed } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { CommandButton, PageLink } from '../ui/Permitted'
import { ExplainDrawer } from './ExplainDrawer'
import type { CodeItem, FoundCode } from './found'

type Scan = FoundCode['scans'][number]

interface CodeHistoryProps {
  scans: Scan[]
  item: CodeItem
}

/** Every scan in order: when, by whom, roughly where, what came of it and why; and what to say to each of them. */
export function CodeHistory({ scans, item: { code, product } }: CodeHistoryProps) {
  const words = useWords()
  const locale = useLanguage()
  const [asked, setAsked] = useState<string>()
  const columns: TableColumnsType<Scan> = [
    { title: words.code.at, render: (_, { at }) => <Moment at={at} /> },
    { title: words.code.what, render: (_, { kind }) => words.code.kinds[kind] },
    { title: words.code.by, render: (_, scan) => <By scan={scan} /> },
    { title: words.code.where, render: (_, { where }) => where || '—' },
    { title: words.code.points, align: 'right', render: (_, { reason, points }) => (reason ? signed(points) : '—') },
    {
      title: words.code.why,
      render: (_, { reason, prize, operatorName }) =>
        reason && (
          <span className="wrapping">
            {sayReason({ ...reason, productName: product.name }, locale)} {prize && <strong>{words.code.prize}</strong>}
            {operatorName && <span className="soft">{words.member.by(operatorName)}</span>}
          </span>
        ),
    },
    {
      align: 'right',
      render: (_, { memberId }) =>
        memberId !== null && (
          <CommandButton asks="explainScan" size="small" onClick={() => setAsked(memberId)}>
            {words.code.explain}
          </CommandButton>
        ),
    },
  ]
  return (
    <>
      <Rows
        rows={scans}
        columns={columns}
        keyOf={({ kind, at, memberId }) => `${kind} ${at} ${memberId}`}
        empty={words.code.neverScanned}
      />
      {asked !== undefined && <ExplainDrawer memberId={asked} code={code} onClose={() => setAsked(undefined)} />}
    </>
  )
}

function By({ scan: { memberId, by } }: { scan: Scan }) {
  const words = useWords()
  if (memberId === null) return words.code.visitor
  const name = by || words.code.nameless
  return <PageLink to={hrefOf('/members/:memberId', { memberId })}>{name}</PageLink>
}
