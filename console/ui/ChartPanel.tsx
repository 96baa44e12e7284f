import { Segmented, Skeleton } from 'antd'
import { Suspense, useState, type ReactNode } from 'react'
import { useWords } from './language'
import { Moment } from './Moment'
import { Panel } from './Page'

interface ChartPanelProps {
  title: string
  /** What the numbers are, where the title leaves it open. */
  says?: string
  /** The moment up to which the numbers are complete. */
  asOf: number
  /** What else may be chosen about it, beside chart or table. */
  actions?: ReactNode
  chart: ReactNode
  /** The chart's numbers. */
  table: ReactNode
  /** Said in the chart's place where there is nothing to draw. */
  empty?: string | undefined
}

/** A chart with its title and date, and the table behind it. */
export function ChartPanel({ title, says, asOf, actions, chart, table, empty }: ChartPanelProps) {
  const words = useWords()
  const [asTable, setAsTable] = useState(false)
  return (
    <Panel
      title={title}
      says={
        <>
          {says && `${says} · `}
          {words.shell.asOf} <Moment at={asOf} />
        </>
      }
      actions={
        <>
          {actions}
          <Segmented
            value={asTable}
            onChange={setAsTable}
            options={[
              { value: false, label: words.shell.chart },
              { value: true, label: words.shell.table },
            ]}
          />
        </>
      }
    >
      {asTable ? (
        table
      ) : empty === undefined ? (
        <Suspense fallback={<Skeleton.Node active className="chart" />}>{chart}</Suspense>
      ) : (
        <p className="chart chart-empty">{empty}</p>
      )}
    </Panel>
  )
}
