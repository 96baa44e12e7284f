import { type TableColumnsType } from 'antd'
import { useState } from 'react'
import { sayRules } from '../../contract/sentences/campaign'
import { useCampaigns, type Campaign } from '../cloud/lists'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { useMay } from '../ui/operator'
import { Page, Panel } from '../ui/Page'
import { hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { holds, Search } from '../ui/Search'
import { CampaignStateMark } from '../ui/states'
import { PageButton, PageLink } from '../ui/Permitted'

export function Campaigns() {
  const words = useWords()
  const campaigns = useCampaigns()
  const columns = useColumns()
  const [text, setText] = useState('')
  const make = (
    <PageButton type="primary" to={hrefOf('/campaigns/new')}>
      {words.campaign.make}
    </PageButton>
  )
  return (
    <Page title={words.campaign.title} says={words.campaign.says} actions={make}>
      <Answered of={campaigns}>
        {({ rows, more }) =>
          rows.length === 0 ? (
            <Panel>
              <Empty title={words.campaign.emptyTitle} says={words.campaign.emptySays} action={make} />
            </Panel>
          ) : (
            <Panel
              flush
              title={words.campaign.count(rows.length, more)}
              actions={<Search value={text} onChange={setText} hint={words.campaign.search} />}
            >
              <Rows rows={rows.filter(({ name }) => holds(text, name))} columns={columns} keyOf={({ id }) => id} />
            </Panel>
          )
        }
      </Answered>
    </Page>
  )
}

/** A draft opens in the wizard for whoever may fill it in, anything else on its own page. */
const placeOf = ({ id, state }: Campaign, mayEdit: boolean) =>
  state === 'draft' && mayEdit
    ? hrefOf('/campaigns/:campaignId/edit', { campaignId: id })
    : hrefOf('/campaigns/:campaignId', { campaignId: id })

function useColumns(): TableColumnsType<Campaign> {
  const mayAsk = useMay()
  const words = useWords()
  const locale = useLanguage()
  return [
    {
      title: words.campaign.name,
      render: (_, campaign) => (
        <PageLink className="long" to={placeOf(campaign, mayAsk('saveCampaign'))}>
          {campaign.name}
        </PageLink>
      ),
    },
    { title: words.shell.state, render: (_, campaign) => <CampaignStateMark campaign={campaign} /> },
    {
      title: words.campaign.rules,
      render: (_, { promise }) => <span className="long soft">{sayRules(promise, locale).join(' · ')}</span>,
    },
    { title: words.campaign.batchCount, align: 'right', render: (_, { batchIds }) => figure(batchIds.length) },
    {
      title: words.campaign.budgetPoints,
      align: 'right',
      render: (_, { budgetPoints }) =>
        budgetPoints === null ? <span className="soft">{words.campaign.noBudget}</span> : figure(budgetPoints),
    },
    { title: words.campaign.opensAt, align: 'right', render: (_, { opensAt }) => <Moment at={opensAt} /> },
    { title: words.campaign.closesAt, align: 'right', render: (_, { closesAt }) => <Moment at={closesAt} /> },
  ]
}
