import { useMemo } from 'react'
import { axisLook, Chart, chartLook, countAxis, type ChartOption } from './Chart'
import { colors } from './theme'

interface Series {
  name: string
  values: number[]
}

interface ColumnsProps {
  /** What stands under each column. */
  names: string[]
  /** Several stand on top of each other. */
  series: Series[]
  /** What is counted, with its unit. */
  axis: string
}

const legend = { top: 0, right: 0, itemWidth: 10, itemHeight: 10, textStyle: { color: colors.inkSoft } }

/** Counts over time, a column for each. */
export function Columns({ names, series, axis }: ColumnsProps) {
  const option = useMemo(() => optionFor({ names, series, axis }), [names, series, axis])
  return <Chart option={option} />
}

const optionFor = ({ names, series, axis }: ColumnsProps): ChartOption => ({
  ...chartLook,
  color: [colors.accent, colors.second],
  ...(series.length > 1 && { legend }),
  grid: { left: 8, right: 8, top: series.length > 1 ? 44 : 36, bottom: 4, containLabel: true },
  xAxis: {
    ...axisLook,
    type: 'category',
    data: names,
    axisLabel: { color: colors.inkSoft, hideOverlap: true },
  },
  yAxis: countAxis(axis),
  series: series.map(({ name, values }) => ({
    type: 'bar',
    stack: 'all',
    name,
    data: values,
    barMaxWidth: 28,
    itemStyle: { borderRadius: [2, 2, 0, 0] },
  })),
})
