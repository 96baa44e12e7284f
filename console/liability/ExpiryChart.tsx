import { useMemo } from 'react'
import { axisLook, Chart, chartLook, countAxis, type ChartOption } from '../ui/Chart'
import { useWords } from '../ui/language'
import { colors } from '../ui/theme'
import type { Words } from '../words'
import type { Month } from './months'

/** Points outstanding by the month they expire in. */
export function ExpiryChart({ rows }: { rows: Month[] }) {
  const words = useWords()
  const option = useMemo(() => optionFor(rows, words), [rows, words])
  return <Chart option={option} />
}

const optionFor = (rows: Month[], words: Words): ChartOption => ({
  ...chartLook,
  color: [colors.accent],
  grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
  xAxis: {
    ...axisLook,
    type: 'category',
    data: rows.map(({ month }) => month),
    axisLabel: { color: colors.inkSoft, hideOverlap: true },
  },
  yAxis: countAxis(words.liability.pointsAxis),
  series: [
    {
      type: 'bar',
      name: words.liability.pointsSeries,
      data: rows.map(({ points }) => points),
      barMaxWidth: 32,
      itemStyle: { borderRadius: [2, 2, 0, 0] },
    },
  ],
})
