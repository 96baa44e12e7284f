import { useMemo } from 'react'
import { axisLook, Chart, chartLook, countAxis, type ChartOption } from '../ui/Chart'
import { useWords } from '../ui/language'
import { colors } from '../ui/theme'
import type { Words } from '../words'
import type { TopReward } from './MallFigures'

/** Wide enough for a dozen characters of a title. */
const titleWidthPixels = 168

/** The most wanted rewards, the first at the top. */
export function TopChart({ top }: { top: TopReward[] }) {
  const words = useWords()
  const option = useMemo(() => optionFor(top, words), [top, words])
  return <Chart option={option} />
}

const optionFor = (top: TopReward[], words: Words): ChartOption => ({
  ...chartLook,
  color: [colors.accent],
  grid: { left: 8, right: 24, top: 8, bottom: 28, containLabel: true },
  xAxis: {
    ...countAxis(words.mall.redemptionsAxis),
    nameLocation: 'middle',
    nameGap: 28,
    nameTextStyle: { color: colors.inkSoft },
  },
  yAxis: {
    ...axisLook,
    type: 'category',
    inverse: true,
    data: top.map(({ title }) => title || words.mall.gone),
    axisLabel: { color: colors.ink, width: titleWidthPixels, overflow: 'truncate' },
  },
  series: [
    {
      type: 'bar',
      name: words.reward.redemptions,
      data: top.map(({ redemptions }) => redemptions),
      barMaxWidth: 18,
      itemStyle: { borderRadius: [0, 2, 2, 0] },
    },
  ],
})
