import type { TableColumnsType } from 'antd'
import { useMemo } from 'react'
import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { ChartPanel } from '../ui/ChartPanel'
import { NamedBars } from '../ui/charts'
import { Empty } from '../ui/Empty'
import { Counter } from '../ui/Facts'
import { figure, percentOf, signed } from '../ui/figures'
import { useWords } from '../ui/language'
import { Page, Panel } from '../ui/Page'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { PageLink } from '../ui/Permitted'
import { Forecast } from './Forecast'

type Figures = Given<'mallFigures'>
type TopReward = Figures['top'][number]

const everyMs = 30_000

/** How the mall went over the last thirty days, and what to restock or to drop. */
export function MallFigures() {
  const words = useWords()
  const answer = useAnswer('mallFigures', {}, everyMs)
  return (
    <Page title={words.mall.title} says={words.mall.says}>
      <Answered of={answer} lines={8}>
        {(figures) => (
          <>
            <Totals figures={figures} />
            {figures.top.length === 0 ? (
              <Panel>
                <Empty title={words.mall.emptyTitle} says={words.mall.emptySays} />
              </Panel>
            ) : (
              <Top figures={figures} />
            )}
            <Forecast />
            <Dead dead={figures.dead} />
          </>
        )}
      </Answered>
    </Page>
  )
}

function Totals({ figures: { redemptions, points, redemptionRatePercent, pointsByHand, dead } }: { figures: Figures }) {
  const words = useWords()
  return (
    <div className="counters">
      <Counter
        label={words.mall.rate}
        value={redemptionRatePercent === null ? '—' : `${redemptionRatePercent}%`}
        note={words.mall.rateNote}
      />
      <Counter label={words.mall.byHand} value={signed(pointsByHand)} note={words.mall.byHandNote} />
      <Counter label={words.mall.points} value={figure(points)} note={words.mall.pointsNote} />
      <Counter
        label={words.mall.redemptions}
        value={figure(redemptions)}
        note={redemptions > 0 && words.mall.redemptionsNote(figure(Math.round(points / redemptions)))}
      />
      <Counter label={words.mall.dead} value={figure(dead.length)} note={words.mall.deadNote} />
    </div>
  )
}

function Top({ figures: { top, redemptions, asOf } }: { figures: Figures }) {
  const words = useWords()
  const rows = useMemo(
    () => top.map((reward) => ({ name: reward.title || words.mall.gone, value: reward.redemptions })),
    [top, words],
  )
  return (
    <ChartPanel
      title={words.mall.topTitle}
      asOf={asOf}
      chart={<NamedBars rows={rows} series={words.reward.redemptions} axis={words.mall.redemptionsAxis} />}
      table={<TopTable top={top} redemptions={redemptions} />}
    />
  )
}

function TopTable({ top, redemptions }: { top: TopReward[]; redemptions: number }) {
  const words = useWords()
  const columns: TableColumnsType<TopReward> = [
    { title: words.reward.name, render: (_, { id, title }) => <RewardLink id={id} title={title} /> },
    { title: words.reward.redemptions, align: 'right', render: (_, reward) => figure(reward.redemptions) },
    {
      title: words.mall.share,
      align: 'right',
      render: (_, reward) => `${percentOf(reward.redemptions, redemptions)}%`,
    },
    { title: words.reward.pointsRedeemed, align: 'right', render: (_, { points }) => figure(points) },
  ]
  return <Rows rows={top} columns={columns} keyOf={({ id }) => id} />
}

/** What nobody wanted; not shown where everything moves. */
function Dead({ dead }: { dead: Figures['dead'] }) {
  const words = useWords()
  if (dead.length === 0) return null
  const columns: TableColumnsType<Figures['dead'][number]> = [
    { title: words.reward.name, render: (_, { id, title }) => <RewardLink id={id} title={title} /> },
    { title: words.reward.points, align: 'right', render: (_, { points }) => figure(points) },
    { title: words.reward.left, align: 'right', render: (_, { left }) => figure(left) },
  ]
  return (
    <Panel flush title={words.mall.deadTitle} says={words.mall.deadSays}>
      <Rows rows={dead} columns={columns} keyOf={({ id }) => id} />
    </Panel>
  )
}

function RewardLink({ id, title }: { id: string; title: string }) {
  const words = useWords()
  return (
    <PageLink className="long" to={hrefOf('/rewards/:rewardId', { rewardId: id })}>
      {title || words.mall.gone}
    </PageLink>
  )
}
