import type { TableColumnsType } from 'antd'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Rows } from '../ui/Rows'
import type { HourRow } from './hours'

/** The chart's numbers, newest first, without the hours in which nothing happened. */
export function HourTable({ rows }: { rows: HourRow[] }) {
  const words = useWords()
  const columns: TableColumnsType<HourRow> = [
    { title: words.campaign.hour, render: (_, { hour }) => <Moment at={hour} /> },
    { title: words.campaign.scans, align: 'right', render: (_, { scans }) => figure(scans) },
    { title: words.campaign.paid, align: 'right', render: (_, { paid }) => figure(paid) },
    { title: words.campaign.points, align: 'right', render: (_, { points }) => figure(points) },
  ]
  return (
    <Rows
      rows={rows.filter(({ scans }) => scans > 0).reverse()}
      columns={columns}
      keyOf={({ hour }) => String(hour)}
      perPage={12}
      empty={words.campaign.noScans}
    />
  )
}
