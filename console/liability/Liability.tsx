import { Segmented, Skeleton } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { Given } from '../cloud/call'
import { cloudNow } from '../cloud/clock'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { Counter } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { everyMonth, monthOf, outstandingOf } from './months'
import { MonthTable } from './MonthTable'

const ExpiryChart = lazy(async () => ({ default: (await import('./ExpiryChart')).ExpiryChart }))

type Liabilities = Given<'liability'>

const everyMs = 15_000

/** What the brand owes its members in points, by month of expiry. */
export function Liability() {
  const words = useWords()
  const answer = useAnswer('liability', {}, everyMs)
  return (
    <Page title={words.liability.title} says={words.liability.says}>
      <Answered of={answer} lines={8}>
        {(owed) => (
          <>
            <Totals owed={owed} />
            {owed.months.length === 0 ? (
              <Panel>
                <Empty title={words.liability.emptyTitle} says={words.liability.emptySays} />
              </Panel>
            ) : (
              <Months owed={owed} />
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}

function Totals({ owed: { months, pendingPoints, owedPoints } }: { owed: Liabilities }) {
  const words = useWords()
  const soonest = months.find(({ month }) => month >= monthOf(cloudNow()))
  return (
    <div className="counters">
      <Counter
        label={words.liability.outstanding}
        value={figure(outstandingOf(months))}
        note={words.liability.outstandingNote}
      />
      <Counter
        label={words.liability.soonest}
        value={soonest ? figure(soonest.points) : '—'}
        note={soonest && words.liability.soonestNote(soonest.month)}
      />
      <Counter label={words.liability.pending} value={figure(pendingPoints)} note={words.liability.pendingNote} />
      <Counter label={words.liability.owed} value={figure(Math.abs(owedPoints))} note={words.liability.owedNote} />
    </div>
  )
}

function Months({ owed: { months, asOf } }: { owed: Liabilities }) {
  const words = useWords()
  const [asTable, setAsTable] = useState(false)
  const rows = useMemo(() => everyMonth(months), [months])
  return (
    <Panel
      title={words.liability.chartTitle}
      says={
        <>
          {words.shell.asOf} <Moment at={asOf} />
        </>
      }
      actions={
        <Segmented
          value={asTable}
          onChange={setAsTable}
          options={[
            { value: false, label: words.shell.chart },
            { value: true, label: words.shell.table },
          ]}
        />
      }
    >
      {asTable ? (
        <MonthTable months={months} />
      ) : (
        <Suspense fallback={<Skeleton.Node active className="chart" />}>
          <ExpiryChart rows={rows} />
        </Suspense>
      )}
    </Panel>
  )
}
