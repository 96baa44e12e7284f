import { useMemo } from 'react'
import { axisLook, Chart, chartLook, countAxis, type ChartOption } from './Chart'
import { colors } from './theme'

interface NamedBarsProps {
  /** The first stands at the top. */
  rows: { name: string; value: number }[]
  series: string
  /** What is counted, with its unit. */
  axis: string
}

/** Wide enough for a dozen characters of a name. */
const nameWidthPixels = 168

/** Things compared by one number. */
export function NamedBars({ rows, series, axis }: NamedBarsProps) {
  const option = useMemo(() => optionFor({ rows, series, axis }), [rows, series, axis])
  return <Chart option={option} />
}

const optionFor = ({ rows, series, axis }: NamedBarsProps): ChartOption => ({
  ...chartLook,
  color: [colors.accent],
  grid: { left: 8, right: 24, top: 8, bottom: 28, containLabel: true },
  xAxis: { ...countAxis(axis), nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: colors.inkSoft } },
  yAxis: {
    ...axisLook,
    type: 'category',
    inverse: true,
    data: rows.map(({ name }) => name),
    axisLabel: { color: colors.ink, width: nameWidthPixels, overflow: 'truncate' },
  },
  series: [
    {
      type: 'bar',
      name: series,
      data: rows.map(({ value }) => value),
      barMaxWidth: 18,
      itemStyle: { borderRadius: [0, 2, 2, 0] },
    },
  ],
})
