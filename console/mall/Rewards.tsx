import { Select, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../cloud/load'
import { useRewards, type Reward } from '../cloud/lists'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Page, Panel } from '../ui/Page'
import { Picture } from '../ui/Picture'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { holds, Search } from '../ui/Search'
import { PageButton, PageLink } from '../ui/Permitted'
import { rewardKinds, rewardStates, type Choices, type RewardKind, type RewardState } from './reward'
import { RewardStateMark } from './states'

/** What is looked over at a glance. */
const perPage = 20

interface Filter {
  state?: RewardState | undefined
  category?: string | undefined
  kind?: RewardKind | undefined
}

/** Every reward, with what is left of it. */
export function Rewards() {
  const words = useWords()
  const [filter, setFilter] = useState<Filter>({})
  const [text, setText] = useState('')
  const rewards = useRewards(filter.state)
  const choices = useAnswer('listRewards', { limit: 1 }).value
  const columns = useColumns(choices?.categories ?? [])
  const make = (
    <PageButton type="primary" to={hrefOf('/rewards/new')}>
      {words.reward.make}
    </PageButton>
  )
  return (
    <Page title={words.reward.title} says={words.reward.says} actions={make}>
      <Answered of={rewards} lines={10}>
        {({ rows, more }) =>
          rows.length === 0 && filter.state === undefined ? (
            <Panel>
              <Empty title={words.reward.emptyTitle} says={words.reward.emptySays} action={make} />
            </Panel>
          ) : (
            <Panel
              flush
              title={words.reward.count(rows.length, more)}
              actions={
                <>
                  <Filters filter={filter} categories={choices?.categories ?? []} onChange={setFilter} />
                  <Search value={text} onChange={setText} hint={words.reward.search} />
                </>
              }
            >
              <Rows
                rows={rows.filter((reward) => fits(reward, filter) && holds(text, reward.title, reward.tagline))}
                columns={columns}
                keyOf={({ id }) => id}
                perPage={perPage}
              />
            </Panel>
          )
        }
      </Answered>
    </Page>
  )
}

const fits = ({ category, kind }: Reward, filter: Filter) =>
  (filter.category === undefined || filter.category === category) && (filter.kind === undefined || filter.kind === kind)

interface FiltersProps {
  filter: Filter
  categories: Choices['categories']
  onChange: (filter: Filter) => void
}

function Filters({ filter, categories, onChange }: FiltersProps) {
  const words = useWords()
  return (
    <>
      <Select<RewardState>
        className="filter"
        allowClear
        placeholder={words.reward.everyState}
        aria-label={words.shell.state}
        value={filter.state ?? null}
        onChange={(state) => onChange({ ...filter, state })}
        options={rewardStates.map((value) => ({ value, label: words.reward.states[value] }))}
      />
      <Select<string>
        className="filter"
        allowClear
        placeholder={words.reward.everyCategory}
        aria-label={words.reward.category}
        value={filter.category ?? null}
        onChange={(category) => onChange({ ...filter, category })}
        options={categories.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <Select<RewardKind>
        className="filter"
        allowClear
        placeholder={words.reward.everyKind}
        aria-label={words.reward.kind}
        value={filter.kind ?? null}
        onChange={(kind) => onChange({ ...filter, kind })}
        options={rewardKinds.map((value) => ({ value, label: words.reward.kinds[value].name }))}
      />
    </>
  )
}

function useColumns(categories: Choices['categories']): TableColumnsType<Reward> {
  const words = useWords()
  return [
    {
      title: words.reward.name,
      render: (_, { id, title, pictures }) => (
        <span className="with-picture">
          <Picture name={pictures[0]?.address ?? ''} alt="" size={28} />
          <PageLink className="long" to={hrefOf('/rewards/:rewardId', { rewardId: id })}>
            {title}
          </PageLink>
        </span>
      ),
    },
    { title: words.shell.state, render: (_, reward) => <RewardStateMark reward={reward} /> },
    { title: words.reward.kind, render: (_, { kind }) => words.reward.kinds[kind].name },
    {
      title: words.reward.category,
      render: (_, { category }) => categories.find(({ code }) => code === category)?.name ?? category,
    },
    { title: words.reward.points, align: 'right', render: (_, { points }) => figure(points) },
    {
      title: words.reward.left,
      align: 'right',
      render: (_, { left }) => <span className={left === 0 ? 'bad' : undefined}>{figure(left)}</span>,
    },
    { title: words.reward.redeemed, align: 'right', render: (_, { redeemed }) => figure(redeemed) },
  ]
}
