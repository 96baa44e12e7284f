import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { RecentList } from './AuthorStanding'
import { StandingCommands } from './StandingCommands'
import { StandingFacts } from './StandingFacts'
import { Strikes } from './Strikes'

/** How a member stands in the community, on the member's own page. */
export function CommunitySection({ memberId }: { memberId: string }) {
  const words = useWords()
  const answer = useAnswer('communityStanding', { memberId })
  return (
    <Panel
      title={words.moderation.memberTitle}
      says={words.moderation.memberSays}
      actions={answer.value && <StandingCommands standing={answer.value.standing} />}
    >
      <Answered of={answer}>
        {({ standing, recent }) => (
          <div className="community-section">
            <div>
              <StandingFacts standing={standing} />
            </div>
            <Strikes standing={standing} />
            <div>
              <h3 className="review-section">{words.moderation.recentTitle}</h3>
              <RecentList recent={recent} none={words.moderation.neverPosted} />
            </div>
          </div>
        )}
      </Answered>
    </Panel>
  )
}
