import { Alert } from 'antd'
import { sentenceOf } from '../../contract/sentences/desk'
import { Page } from '../ui/Page'
import { Answered } from '../ui/Answered'
import { useAnswer } from '../cloud/load'
import { useLanguage, useWords } from '../ui/language'
import { hrefOf } from '../ui/route'
import { PageLink } from '../ui/Permitted'
import { draftOf, emptyDraft, unfinished } from './draft'
import { Wizard } from './Wizard'

/** The launch wizard over a new draft. */
export function NewCampaign() {
  const words = useWords()
  return (
    <Page title={words.campaign.makeTitle} says={words.campaign.makeSays}>
      <Wizard initial={unfinished.get('') ?? emptyDraft()} saved={null} />
    </Page>
  )
}

/** The launch wizard over the draft given. */
export function EditCampaign({ campaignId }: { campaignId: string }) {
  const words = useWords()
  const locale = useLanguage()
  const answer = useAnswer('getCampaign', { campaignId })
  return (
    <Page title={words.campaign.editTitle} says={words.campaign.makeSays}>
      <Answered of={answer}>
        {({ campaign }) =>
          campaign.state === 'draft' ? (
            <Wizard
              initial={unfinished.get(campaign.id) ?? draftOf(campaign)}
              saved={{ id: campaign.id, version: campaign.version }}
            />
          ) : (
            <Alert
              type="info"
              showIcon
              title={sentenceOf({ code: 'campaignNotDraft' }, locale)}
              action={
                <PageLink to={hrefOf('/campaigns/:campaignId', { campaignId: campaign.id })}>{campaign.name}</PageLink>
              }
            />
          )
        }
      </Answered>
    </Page>
  )
}
