import type { TableColumnsType } from 'antd'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { Rows } from '../ui/Rows'
import { grouped } from '../ui/memberNumber'
import type { Reading } from './reading'

/** The last few members, newest first. */
export function RecentReadings({ readings }: { readings: Reading[] }) {
  const words = useWords()
  const columns: TableColumnsType<Reading> = [
    { title: words.till.resolvedAt, render: (_, { at }) => <Moment at={at} /> },
    { title: words.till.number, render: (_, { member }) => <span className="mono">{grouped(member.number)}</span> },
    { title: words.till.nickname, render: (_, { member }) => member.nickname || words.till.unnamed },
    { title: words.till.tier, render: (_, { member }) => member.tier.name },
    { title: words.till.points, align: 'right', render: (_, { member }) => figure(member.points) },
  ]
  if (readings.length === 0) return null
  return (
    <Panel flush title={words.till.recent} says={words.till.recentSays}>
      <Rows rows={readings} columns={columns} keyOf={({ at }) => String(at)} />
    </Panel>
  )
}
