import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { ChartPanel } from '../ui/ChartPanel'
import { Columns } from '../ui/charts'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Rows } from '../ui/Rows'
import { wallOfDay } from '../ui/time'
import type { Figures } from './figures'

type Day = Figures['days'][number]

/** Posts and replies by day, and in the table what became of them. */
export function TextDays({ figures: { days, asOf } }: { figures: Figures }) {
  const words = useWords()
  const names = useMemo(() => days.map(({ day }) => wallOfDay(day).format(words.campaign.dayFormat)), [days, words])
  const series = useMemo(
    () => [
      { name: words.communityFigures.posts, values: days.map(({ posts }) => posts) },
      { name: words.communityFigures.replies, values: days.map(({ replies }) => replies) },
    ],
    [days, words],
  )
  return (
    <ChartPanel
      title={words.communityFigures.daysTitle}
      asOf={asOf}
      chart={<Columns names={names} series={series} axis={words.communityFigures.daysAxis} />}
      table={<DayTable days={days} />}
    />
  )
}

/** Newest first, without the days on which nothing was written. */
function DayTable({ days }: { days: Day[] }) {
  const words = useWords()
  const counted = [
    ['posts', words.communityFigures.posts],
    ['replies', words.communityFigures.replies],
    ['authors', words.communityFigures.writers],
    ['cleared', words.communityFigures.cleared],
    ['held', words.communityFigures.held],
    ['rejected', words.communityFigures.rejected],
    ['removed', words.communityFigures.removed],
    ['reported', words.communityFigures.reported],
  ] as const
  const columns: TableColumnsType<Day> = [
    { title: words.communityFigures.day, render: (_, { day }) => day },
    ...counted.map(([count, title]) => ({
      title,
      align: 'right' as const,
      render: (_: unknown, day: Day) => figure(day[count]),
    })),
  ]
  return (
    <Rows
      rows={days.filter(({ posts, replies }) => posts + replies > 0).reverse()}
      columns={columns}
      keyOf={({ day }) => day}
      perPage={12}
    />
  )
}
