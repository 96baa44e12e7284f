import { useMemo } from 'react'
import type { Given } from '../cloud/call'
import { cloudNow } from '../cloud/clock'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { ChartPanel } from '../ui/ChartPanel'
import { Columns } from '../ui/charts'
import { Empty } from '../ui/Empty'
import { Counter } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Page, Panel } from '../ui/Page'
import { everyMonth, monthOf, outstandingOf, sumOf } from './months'
import { MonthTable } from './MonthTable'

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
        note={words.liability.outstandingNote(figure(sumOf(months.map(({ byHand }) => byHand))))}
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
  const rows = useMemo(() => everyMonth(months), [months])
  const names = useMemo(() => rows.map(({ month }) => month), [rows])
  const series = useMemo(
    () => [
      { name: words.liability.earnedSeries, values: rows.map(({ points, byHand }) => points - byHand) },
      { name: words.liability.byHandSeries, values: rows.map(({ byHand }) => byHand) },
    ],
    [rows, words],
  )
  return (
    <ChartPanel
      title={words.liability.chartTitle}
      asOf={asOf}
      chart={<Columns names={names} series={series} axis={words.liability.pointsAxis} />}
      table={<MonthTable months={months} />}
    />
  )
}
