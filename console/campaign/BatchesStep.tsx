import { Alert, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { campaignBatchesMax } from '../../contract/words/campaign'
import { useBatches, useCampaigns, type Batch, type Campaign } from '../cloud/lists'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { holds, Search } from '../ui/Search'
import { BatchStateMark, phaseOf } from '../ui/states'
import { PageLink } from '../ui/Permitted'
import type { StepProps } from './WhatStep'

/** Which batches the campaign pays for; one that another campaign holds can't be chosen. */
export function BatchesStep({ draft, ownId, onChange }: StepProps & { ownId: string | null }) {
  const words = useWords()
  const batches = useBatches()
  const campaigns = useCampaigns()
  const [text, setText] = useState('')
  const holders = holdersOf(campaigns.value?.rows ?? [], ownId)
  const columns = useColumns(holders)

  return (
    <Answered of={batches}>
      {({ rows }) => {
        if (rows.length === 0) return <Empty title={words.campaign.noBatchesTitle} says={words.campaign.noBatchesSay} />
        const chosen = rows.filter(({ id }) => draft.batchIds.includes(id))
        const codes = chosen.reduce((total, { size }) => total + size, 0)
        const active = chosen.reduce((total, { activeCount }) => total + activeCount, 0)
        return (
          <>
            <div className="step-search">
              <Search value={text} onChange={setText} hint={words.batch.search} />
              <span>{words.campaign.chosen(chosen.length, figure(codes))}</span>
            </div>
            <Rows
              rows={rows.filter(({ label, productName }) => holds(text, label, productName))}
              columns={columns}
              keyOf={({ id }) => id}
              perPage={10}
              selection={{
                keys: draft.batchIds,
                onChange: (keys) => onChange({ batchIds: keys.slice(0, campaignBatchesMax) }),
                refused: (row) => isRefused(row, holders),
              }}
            />
            <p className="soft">
              {words.campaign.oneCampaign}{' '}
              {draft.batchIds.length >= campaignBatchesMax && words.campaign.batchesAtMost(figure(campaignBatchesMax))}
            </p>
            {rows.every((row) => isRefused(row, holders)) && (
              <Alert
                type="info"
                showIcon
                title={<PageLink to={hrefOf('/batches')}>{words.campaign.allHeld}</PageLink>}
              />
            )}
            {chosen.length > 0 && active < codes && (
              <Alert type="info" showIcon title={words.campaign.notAllActive(figure(active), figure(codes))} />
            )}
          </>
        )
      }}
    </Answered>
  )
}

/** A withdrawn batch pays no more, and one that a running campaign holds is taken. */
const isRefused = ({ id, state }: Batch, holders: Map<string, Campaign>) =>
  state === 'voided' || state === 'recalled' || holders.has(id)

/** The campaign that holds each batch: a batch is in one running campaign at a time. */
function holdersOf(campaigns: Campaign[], ownId: string | null): Map<string, Campaign> {
  const running = campaigns.filter(({ id, state }) => id !== ownId && (state === 'live' || state === 'paused'))
  return new Map(
    running.flatMap((campaign) => campaign.batchIds.map((batchId): [string, Campaign] => [batchId, campaign])),
  )
}

function useColumns(holders: Map<string, Campaign>): TableColumnsType<Batch> {
  const words = useWords()
  return [
    { title: words.batch.label, render: (_, { label }) => <span className="long">{label}</span> },
    { title: words.batch.product, render: (_, { productName }) => <span className="long">{productName}</span> },
    {
      title: words.shell.state,
      render: (_, { id, state }) => {
        const holder = holders.get(id)
        return holder === undefined ? (
          <BatchStateMark state={state} />
        ) : (
          <PageLink className="wrapping soft" to={hrefOf('/campaigns/:campaignId', { campaignId: holder.id })}>
            {phaseOf(holder) === 'over' ? words.campaign.heldByOver(holder.name) : words.campaign.heldBy(holder.name)}
          </PageLink>
        )
      },
    },
    { title: words.batch.size, align: 'right', render: (_, { size }) => figure(size) },
    { title: words.batch.activeCount, align: 'right', render: (_, { activeCount }) => figure(activeCount) },
  ]
}
