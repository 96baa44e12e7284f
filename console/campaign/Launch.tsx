import { Page } from '../ui/Page'
import { Answered } from '../ui/Answered'
import { useAnswer } from '../cloud/load'
import { useWords } from '../ui/language'
import { draftOf, emptyDraft, unfinished } from './draft'
import { Wizard } from './Wizard'

/** The launch wizard over a new draft, or over the one given. */
export function Launch({ campaignId }: { campaignId: string | null }) {
  const words = useWords()
  const answer = useAnswer('getCampaign', campaignId === null ? null : { campaignId })
  return (
    <Page
      title={campaignId === null ? words.campaign.makeTitle : words.campaign.editTitle}
      says={words.campaign.makeSays}
      back={{ to: { screen: 'campaigns' }, label: words.campaign.title }}
    >
      {campaignId === null ? (
        <Wizard initial={unfinished.get('') ?? emptyDraft()} saved={null} />
      ) : (
        <Answered of={answer}>
          {({ campaign }) => (
            <Wizard
              initial={unfinished.get(campaign.id) ?? draftOf(campaign)}
              saved={{ id: campaign.id, version: campaign.version }}
            />
          )}
        </Answered>
      )}
    </Page>
  )
}
