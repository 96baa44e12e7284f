import { Segmented, Skeleton, type TableColumnsType } from 'antd'
import { lazy, Suspense, useState } from 'react'
import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { Rows } from '../ui/Rows'

const DayChart = lazy(async () => ({ default: (await import('./DayChart')).DayChart }))

export type Day = Given<'rewardFigures'>['days'][number]

/** How a reward went over the last thirty days, with the table behind it. */
export function RewardDays({ rewardId }: { rewardId: string }) {
  const words = useWords()
  const [asTable, setAsTable] = useState(false)
  const answer = useAnswer('rewardFigures', { rewardId })
  return (
    <Answered of={answer} lines={6}>
      {({ days, redemptions, asOf }) => (
        <Panel
          title={words.reward.daysTitle}
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
            <DayTable days={days} />
          ) : redemptions === 0 ? (
            <p className="chart chart-empty">{words.reward.noRedemptions}</p>
          ) : (
            <Suspense fallback={<Skeleton.Node active className="chart" />}>
              <DayChart days={days} />
            </Suspense>
          )}
        </Panel>
      )}
    </Answered>
  )
}

/** The chart's numbers, newest first, without the days on which nothing happened. */
function DayTable({ days }: { days: Day[] }) {
  const words = useWords()
  const columns: TableColumnsType<Day> = [
    { title: words.reward.day, render: (_, { day }) => day },
    { title: words.reward.redemptions, align: 'right', render: (_, { redemptions }) => figure(redemptions) },
    { title: words.reward.pointsRedeemed, align: 'right', render: (_, { points }) => figure(points) },
  ]
  return (
    <Rows
      rows={days.filter(({ redemptions }) => redemptions > 0).reverse()}
      columns={columns}
      keyOf={({ day }) => day}
      perPage={12}
      empty={words.reward.noRedemptions}
    />
  )
}
