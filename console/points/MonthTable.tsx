import type { TableColumnsType } from 'antd'
import { cloudNow } from '../cloud/clock'
import { figure, percentOf } from '../ui/figures'
import { useWords } from '../ui/language'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import { monthOf, outstandingOf, type Month } from './months'

/** The chart's numbers, soonest first. */
export function MonthTable({ months }: { months: Month[] }) {
  const words = useWords()
  const thisMonth = monthOf(cloudNow())
  const outstanding = outstandingOf(months)
  const columns: TableColumnsType<Month> = [
    {
      title: words.liability.month,
      render: (_, { month }) => (
        <>
          {month} {month < thisMonth && <StateMark tone="warn">{words.liability.overdue}</StateMark>}
        </>
      ),
    },
    { title: words.liability.points, align: 'right', render: (_, { points }) => figure(points) },
    { title: words.liability.byHand, align: 'right', render: (_, { byHand }) => (byHand === 0 ? '' : figure(byHand)) },
    { title: words.liability.share, align: 'right', render: (_, { points }) => `${percentOf(points, outstanding)}%` },
  ]
  return <Rows rows={months} columns={columns} keyOf={({ month }) => month} perPage={12} />
}
