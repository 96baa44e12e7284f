import { sayRules } from '../../contract/sentences/campaign'
import { useAnswer } from '../cloud/load'
import { useBatches, type Campaign } from '../cloud/lists'
import { Answered } from '../ui/Answered'
import { Facts } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { hrefOf } from '../ui/route'
import { CampaignStateMark } from '../ui/states'
import { shortTime } from '../ui/time'
import { PageButton, PageLink } from '../ui/Permitted'
import { CampaignCommands } from './CampaignCommands'
import { CampaignFigures } from './CampaignFigures'
import { ChangeHistory } from './ChangeHistory'
import { Cost } from './Cost'
import { DrawProof } from './DrawProof'

export function CampaignPage({ campaignId }: { campaignId: string }) {
  const words = useWords()
  const locale = useLanguage()
  const answer = useAnswer('getCampaign', { campaignId })
  const campaign = answer.value?.campaign
  return (
    <Page
      title={campaign?.name ?? words.campaign.title}
      beside={campaign && <CampaignStateMark campaign={campaign} />}
      says={campaign && words.campaign.runs(shortTime(campaign.opensAt, locale), shortTime(campaign.closesAt, locale))}
      actions={
        campaign?.state === 'draft' ? (
          <PageButton type="primary" to={hrefOf('/campaigns/:campaignId/edit', { campaignId })}>
            {words.campaign.goOn}
          </PageButton>
        ) : (
          campaign && <CampaignCommands campaign={campaign} />
        )
      }
    >
      <Answered of={answer}>
        {({ campaign: shown, cost, changes }) => (
          <>
            {shown.state !== 'draft' && <CampaignFigures campaign={shown} />}
            <div className="two-columns">
              <Panel title={words.campaign.promiseTitle} says={words.campaign.promiseSays}>
                <Promised campaign={shown} />
              </Panel>
              <Panel title={words.campaign.costPanel} says={words.campaign.costSays}>
                <Cost cost={cost} budgetPoints={shown.budgetPoints} over={shown.state === 'ended'} />
              </Panel>
            </div>
            <ChangeHistory changes={changes} />
            {shown.drawHash !== null && <DrawProof campaign={shown} drawHash={shown.drawHash} />}
          </>
        )}
      </Answered>
    </Page>
  )
}

/** What members were promised, and on which batches. */
function Promised({ campaign }: { campaign: Campaign }) {
  const words = useWords()
  const locale = useLanguage()
  const batches = useBatches().value?.rows ?? []
  return (
    <Facts
      facts={[
        {
          label: words.campaign.rules,
          value: sayRules(campaign.promise, locale).map((line) => <div key={line}>{line}</div>),
        },
        {
          label: words.campaign.tierMultiplied,
          value: campaign.tierMultiplied ? words.shell.yes : words.shell.no,
        },
        {
          label: words.campaign.steps.batches,
          value: campaign.batchIds.map((batchId) => {
            const batch = batches.find(({ id }) => id === batchId)
            return (
              <div key={batchId}>
                <PageLink to={hrefOf('/batches/:batchId', { batchId })}>{batch?.label ?? batchId}</PageLink>{' '}
                {batch && <span className="soft">{words.batch.codesOf(figure(batch.size))}</span>}
              </div>
            )
          }),
        },
        {
          label: words.campaign.launchedAt,
          value: campaign.launchedAt === null ? '—' : <Moment at={campaign.launchedAt} />,
        },
      ]}
    />
  )
}
