import { useMemo } from 'react'
import { axisLook, Chart, chartLook, countAxis, type ChartOption } from '../ui/Chart'
import { useWords } from '../ui/language'
import { colors } from '../ui/theme'
import { wallAt } from '../ui/time'
import type { Words } from '../words'
import type { HourRow } from './hours'

/** Scans by hour: those that paid, and on top of them those that did not. */
export function ScanChart({ rows }: { rows: HourRow[] }) {
  const words = useWords()
  const option = useMemo(() => optionFor(rows, words), [rows, words])
  return <Chart option={option} />
}

function optionFor(rows: HourRow[], words: Words): ChartOption {
  const days = rows.length > 48
  return {
    ...chartLook,
    color: [colors.accent, colors.second],
    grid: { left: 8, right: 8, top: 44, bottom: 4, containLabel: true },
    legend: { top: 0, right: 0, itemWidth: 10, itemHeight: 10, textStyle: { color: colors.inkSoft } },
    xAxis: {
      ...axisLook,
      type: 'category',
      data: rows.map(({ hour }) => wallAt(hour).format(words.campaign.hourFormat)),
      axisLabel: {
        color: colors.inkSoft,
        hideOverlap: true,
        // Over several days a date stands at each midnight.
        interval: days ? (index: number) => wallAt(rows[index]?.hour ?? 0).hour() === 0 : 'auto',
        formatter: (_: string, index: number) =>
          wallAt(rows[index]?.hour ?? 0).format(days ? words.campaign.dayFormat : 'HH:mm'),
      },
    },
    yAxis: countAxis(words.campaign.scansAxis),
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
