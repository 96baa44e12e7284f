import { HeatmapChart, type HeatmapSeriesOption } from 'echarts/charts'
import { VisualMapComponent, type VisualMapComponentOption } from 'echarts/components'
import { use as register, type ComposeOption } from 'echarts/core'
import { useMemo } from 'react'
import { axisLook, Chart, chartLook, type ChartOption } from './Chart'
import { colors } from './theme'

register([HeatmapChart, VisualMapComponent])

type HeatOption = ChartOption & ComposeOption<HeatmapSeriesOption | VisualMapComponentOption>

interface HeatMapProps {
  /** What stands under the columns, and what it is called. */
  columns: string[]
  axis: string
  rows: string[]
  /** By row and column. */
  values: number[][]
  series: string
}

/** Counts over two things at once: the darker, the more. */
export function HeatMap({ columns, axis, rows, values, series }: HeatMapProps) {
  const option = useMemo(
    () => optionFor({ columns, axis, rows, values, series }),
    [columns, axis, rows, values, series],
  )
  return <Chart option={option} />
}

function optionFor({ columns, axis, rows, values, series }: HeatMapProps): HeatOption {
  const most = Math.max(1, ...values.flat())
  return {
    ...chartLook,
    tooltip: { ...chartLook.tooltip, trigger: 'item' },
    grid: { left: 8, right: 8, top: 8, bottom: 44, containLabel: true },
    xAxis: {
      ...axisLook,
      type: 'category',
      data: columns,
      name: axis,
      nameLocation: 'middle',
      nameGap: 28,
      nameTextStyle: { color: colors.inkSoft },
      axisLabel: { color: colors.inkSoft, hideOverlap: true },
    },
    yAxis: { ...axisLook, type: 'category', inverse: true, data: rows, axisLabel: { color: colors.ink } },
    visualMap: {
      min: 0,
      max: most,
      calculable: false,
      orient: 'horizontal',
      right: 8,
      bottom: 0,
      itemWidth: 10,
      itemHeight: 96,
      text: [String(most), '0'],
      textStyle: { color: colors.inkSoft },
      inRange: { color: [colors.heatLow, colors.accent] },
    },
    series: [
      {
        type: 'heatmap',
        name: series,
        data: values.flatMap((row, y) => row.map((value, x): [number, number, number] => [x, y, value])),
        itemStyle: { borderColor: '#ffffff', borderWidth: 2, borderRadius: 3 },
      },
    ],
  }
}
