import { BarChart, type BarSeriesOption } from 'echarts/charts'
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  type AriaComponentOption,
  type GridComponentOption,
  type LegendComponentOption,
  type TooltipComponentOption,
} from 'echarts/components'
import { init, use as register, type ComposeOption, type ECharts } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { colors, fontFamily } from './theme'

register([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer])

export type ChartOption = ComposeOption<
  BarSeriesOption | GridComponentOption | TooltipComponentOption | LegendComponentOption | AriaComponentOption
>

/** What every chart at the desk looks like, before its own axes and bars. */
export const chartLook = {
  aria: { enabled: true },
  animationDuration: 200,
  textStyle: { fontFamily, color: colors.inkSoft },
  tooltip: {
    trigger: 'axis',
    axisPointer: { type: 'shadow', shadowStyle: { color: 'rgba(60, 50, 30, 0.06)' } },
    borderColor: colors.line,
    textStyle: { color: colors.ink, fontSize: 13 },
  },
} satisfies ChartOption

export const axisLook = { axisTick: { show: false }, axisLine: { lineStyle: { color: colors.lineStrong } } }

/** An axis of whole numbers, its unit above it. */
export const countAxis = (name: string) =>
  ({
    type: 'value',
    name,
    nameTextStyle: { color: colors.inkSoft, align: 'left', padding: [0, 0, 6, -24] },
    minInterval: 1,
    axisLabel: { color: colors.inkSoft },
    splitLine: { lineStyle: { color: colors.line } },
  }) satisfies ChartOption['yAxis']

/** A chart as wide as its place. */
export function Chart({ option }: { option: ChartOption }) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts>(undefined)

  useEffect(() => {
    if (place.current === null) return
    const drawn = init(place.current, undefined, { renderer: 'svg' })
    chart.current = drawn
    const watcher = new ResizeObserver(() => drawn.resize())
    watcher.observe(place.current)
    return () => {
      watcher.disconnect()
      drawn.dispose()
    }
  }, [])
  useEffect(() => {
    chart.current?.setOption(option)
  }, [option])

  return <div ref={place} className="chart" />
}
