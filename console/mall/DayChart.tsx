import dayjs from 'dayjs'
import { useMemo } from 'react'
import { axisLook, Chart, chartLook, countAxis, type ChartOption } from '../ui/Chart'
import { useWords } from '../ui/language'
import { colors } from '../ui/theme'
import type { Words } from '../words'
import type { Day } from './RewardDays'

/** Redemptions by day. */
export function DayChart({ days }: { days: Day[] }) {
  const words = useWords()
  const option = useMemo(() => optionFor(days, words), [days, words])
  return <Chart option={option} />
}

const optionFor = (days: Day[], words: Words): ChartOption => ({
  ...chartLook,
  color: [colors.accent],
  grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
  xAxis: {
    ...axisLook,
    type: 'category',
    data: days.map(({ day }) => dayjs(day).format(words.campaign.dayFormat)),
    axisLabel: { color: colors.inkSoft, hideOverlap: true },
  },
  yAxis: countAxis(words.reward.redemptionsAxis),
  series: [
    {
      type: 'bar',
      name: words.reward.redemptions,
      data: days.map(({ redemptions }) => redemptions),
      barMaxWidth: 22,
      itemStyle: { borderRadius: [2, 2, 0, 0] },
    },
  ],
})
