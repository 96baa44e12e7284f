import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import { ChartPanel } from '../ui/ChartPanel'
import { HeatMap } from '../ui/charts'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Rows } from '../ui/Rows'
import type { Figures } from './figures'

/** Which hours of the week are the busiest. */
export function TextHours({ figures: { hours, asOf } }: { figures: Figures }) {
  const words = useWords()
  const columnNames = useMemo(() => hoursOf(hours).map(words.communityFigures.hour), [hours, words])
  return (
    <ChartPanel
      title={words.communityFigures.hoursTitle}
      says={words.communityFigures.hoursSays}
      asOf={asOf}
      chart={
        <HeatMap
          columns={columnNames}
          rows={words.communityFigures.weekdays}
          values={hours}
          series={words.communityFigures.texts}
          axis={words.communityFigures.hourAxis}
        />
      }
      table={<HourTable hours={hours} />}
    />
  )
}

const hoursOf = (hours: number[][]): number[] => (hours[0] ?? []).map((_, hour) => hour)

interface Weekday {
  name: string
  texts: number[]
}

function HourTable({ hours }: { hours: number[][] }) {
  const words = useWords()
  const rows = hours.map((texts, day) => ({ name: words.communityFigures.weekdays[day] ?? '', texts }))
  const columns: TableColumnsType<Weekday> = [
    { title: words.communityFigures.weekday, fixed: 'left', render: (_, { name }) => name },
    ...hoursOf(hours).map((hour) => ({
      title: String(hour),
      align: 'right' as const,
      render: (_: unknown, { texts }: Weekday) => figure(texts[hour] ?? 0),
    })),
  ]
  return <Rows rows={rows} columns={columns} keyOf={({ name }) => name} />
}
