import dayjs from 'dayjs'
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
import { useWords } from '../ui/language'
import { colors, fontFamily } from '../ui/theme'
import type { Words } from '../words'
import type { HourRow } from './hours'

register([BarChart, GridComponent, TooltipComponent, LegendComponent, AriaComponent, SVGRenderer])

type Option = ComposeOption<
  BarSeriesOption | GridComponentOption | TooltipComponentOption | LegendComponentOption | AriaComponentOption
>

/** Scans by hour: those that paid, and on top of them those that did not. */
export function ScanChart({ rows }: { rows: HourRow[] }) {
  const words = useWords()
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
    chart.current?.setOption(optionFor(rows, words))
  }, [rows, words])

  return <div ref={place} className="chart" />
}

function optionFor(rows: HourRow[], words: Words): Option {
  const days = rows.length > 48
  return {
    aria: { enabled: true },
    animationDuration: 200,
    textStyle: { fontFamily, color: colors.inkSoft },
    color: [colors.accent, '#d9b26f'],
    grid: { left: 8, right: 8, top: 44, bottom: 4, containLabel: true },
    legend: { top: 0, right: 0, itemWidth: 10, itemHeight: 10, textStyle: { color: colors.inkSoft } },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { color: 'rgba(60, 50, 30, 0.06)' } },
      borderColor: colors.line,
      textStyle: { color: colors.ink, fontSize: 13 },
    },
    xAxis: {
      type: 'category',
      data: rows.map(({ hour }) => dayjs(hour).format(words.campaign.hourFormat)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colors.lineStrong } },
      axisLabel: {
        color: colors.inkSoft,
        hideOverlap: true,
        // Over several days a date stands at each midnight.
        interval: days ? (index: number) => dayjs(rows[index]?.hour).hour() === 0 : 'auto',
        formatter: (_: string, index: number) =>
          dayjs(rows[index]?.hour).format(days ? words.campaign.dayFormat : 'HH:mm'),
      },
    },
    yAxis: {
      type: 'value',
      name: words.campaign.scansAxis,
      nameTextStyle: { color: colors.inkSoft, align: 'left', padding: [0, 0, 6, -24] },
      minInterval: 1,
      axisLabel: { color: colors.inkSoft },
      splitLine: { lineStyle: { color: colors.line } },
    },
    series: [
      { type: 'bar', stack: 'scans', name: words.campaign.paid, data: rows.map(({ paid }) => paid), barMaxWidth: 22 },
      {
        type: 'bar',
        stack: 'scans',
        name: words.campaign.unpaid,
        data: rows.map(({ scans, paid }) => scans - paid),
        barMaxWidth: 22,
        itemStyle: { borderRadius: [2, 2, 0, 0] },
      },
    ],
  }
}
