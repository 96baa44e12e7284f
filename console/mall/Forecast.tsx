import type { TableColumnsType } from 'antd'
import type { Given } from '../cloud/call'
import { useRewards, type Reward } from '../cloud/lists'
import { ask, useLoaded } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { shortDay } from '../ui/time'
import { PageLink } from '../ui/Permitted'

/** Rewards on sale whose forecast is asked for, the most redeemed first: each is a question of its own. */
const forecastMax = 20

interface Row {
  reward: Reward
  figures: Given<'rewardFigures'>
}

/** When the stock of what is on sale runs out, the soonest first, with how that is worked out. */
export function Forecast() {
  const words = useWords()
  const live = useRewards('live').value?.rows
  const wanted = live && [...live].sort((left, right) => right.redeemed - left.redeemed).slice(0, forecastMax)
  const answer = useLoaded(wanted ? ['forecast', wanted.map(({ id }) => id)] : null, () => forecastOf(wanted ?? []))
  return (
    <Panel flush title={words.mall.forecastTitle} says={words.mall.forecastSays}>
      <Answered of={answer} lines={4}>
        {(rows) => <ForecastTable rows={rows} />}
      </Answered>
    </Panel>
  )
}

async function forecastOf(rewards: Reward[]): Promise<Row[]> {
  const rows = await Promise.all(
    rewards.map(async (reward) => ({ reward, figures: await ask('rewardFigures', { rewardId: reward.id }) })),
  )
  return rows.sort((left, right) => endOf(left) - endOf(right))
}

const endOf = ({ figures: { stockOutAt } }: Row) => stockOutAt ?? Number.POSITIVE_INFINITY

function ForecastTable({ rows }: { rows: Row[] }) {
  const words = useWords()
  const columns: TableColumnsType<Row> = [
    {
      title: words.reward.name,
      render: (_, { reward: { id, title } }) => (
        <PageLink className="long" to={hrefOf('/rewards/:rewardId', { rewardId: id })}>
          {title}
        </PageLink>
      ),
    },
    { title: words.reward.left, align: 'right', render: (_, { figures }) => figure(figures.left) },
    { title: words.reward.lately, align: 'right', render: (_, { figures }) => figure(figures.redemptions) },
    {
      title: words.mall.runsOutAt,
      align: 'right',
      render: (_, { figures }) => <End figures={figures} />,
    },
  ]
  return (
    <Rows rows={rows} columns={columns} keyOf={({ reward }) => reward.id} perPage={10} empty={words.mall.nothingLive} />
  )
}

function End({ figures: { left, redemptions, stockOutAt } }: Pick<Row, 'figures'>) {
  const words = useWords()
  const locale = useLanguage()
  if (left === 0) return <span className="bad">{words.mall.soldOut}</span>
  if (stockOutAt !== null) return shortDay(stockOutAt, locale)
  return <span className="soft">{redemptions === 0 ? words.mall.nobodyYet : words.mall.notInAYear}</span>
}
