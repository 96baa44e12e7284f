import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { ChartPanel } from '../ui/ChartPanel'
import { Columns } from '../ui/charts'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Rows } from '../ui/Rows'
import { wallOfDay } from '../ui/time'

type Day = Given<'rewardFigures'>['days'][number]

/** How a reward went over the last thirty days, with the table behind it. */
export function RewardDays({ rewardId }: { rewardId: string }) {
  const answer = useAnswer('rewardFigures', { rewardId })
  return (
    <Answered of={answer} lines={6}>
      {(figures) => <Days figures={figures} />}
    </Answered>
  )
}

function Days({ figures: { days, redemptions, asOf } }: { figures: Given<'rewardFigures'> }) {
  const words = useWords()
  const names = useMemo(() => days.map(({ day }) => wallOfDay(day).format(words.campaign.dayFormat)), [days, words])
  const series = useMemo(
    () => [{ name: words.reward.redemptions, values: days.map((day) => day.redemptions) }],
    [days, words],
  )
  return (
    <ChartPanel
      title={words.reward.daysTitle}
      asOf={asOf}
      chart={<Columns names={names} series={series} axis={words.reward.redemptionsAxis} />}
      table={<DayTable days={days} />}
      empty={redemptions === 0 ? words.reward.noRedemptions : undefined}
    />
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
