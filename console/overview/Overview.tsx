import { useBatches, useCampaigns, useProducts, type Campaign } from '../cloud/lists'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { useDesk } from '../ui/operator'
import { Page } from '../ui/Page'
import { hrefOf } from '../ui/route'
import { PageButton } from '../ui/Permitted'
import { Attention } from './Attention'
import { FirstSteps } from './FirstSteps'
import { LiveCampaigns, runsToday } from './LiveCampaigns'
import { Today } from './Today'

/** Campaigns start and end seldom; their figures are asked for more often, below. */
const campaignsEveryMs = 60_000

export function Overview() {
  const words = useWords()
  const { operator } = useDesk()
  const campaigns = useCampaigns(campaignsEveryMs)
  return (
    <Page
      title={words.overview.title}
      says={words.overview.greeting(operator.name)}
      actions={
        <PageButton type="primary" to={hrefOf('/campaigns/new')}>
          {words.campaign.make}
        </PageButton>
      }
    >
      <Answered of={campaigns}>{({ rows }) => <Day campaigns={rows} />}</Answered>
    </Page>
  )
}

function Day({ campaigns }: { campaigns: Campaign[] }) {
  const products = useProducts()
  const batches = useBatches()
  const launched = campaigns.some((campaign) => campaign.launchedAt !== null)
  return (
    <>
      {launched && <Today />}
      {launched && <LiveCampaigns campaigns={campaigns.filter(runsToday)} />}
      <Answered of={products} lines={3}>
        {({ rows: everyProduct }) => (
          <Answered of={batches} lines={3}>
            {({ rows: everyBatch }) =>
              launched ? (
                <Attention campaigns={campaigns} batches={everyBatch} />
              ) : (
                <FirstSteps products={everyProduct} batches={everyBatch} campaigns={campaigns} />
              )
            }
          </Answered>
        )}
      </Answered>
    </>
  )
}
