import type { Given } from '../cloud/call'
import { Panel } from '../ui/Page'
import { useWords } from '../ui/language'
import { hrefOf } from '../ui/route'
import { StateMark } from '../ui/StateMark'
import { PageLink } from '../ui/Permitted'
import { StandingFacts } from './StandingFacts'
import { Strikes } from './Strikes'
import { publicationTones } from './tones'

type Recent = Given<'communityStanding'>['recent']

interface AuthorStandingProps {
  standing: Given<'communityStanding'>['standing']
  recent: Recent
}

/** Who wrote it: how far they are trusted, what they were struck for, what they wrote last. */
export function AuthorStanding({ standing, recent }: AuthorStandingProps) {
  const words = useWords()
  const { memberId, nickname } = standing
  return (
    <aside className="review-side">
      <Panel title={words.moderation.authorTitle}>
        <p className="review-person">
          <PageLink to={hrefOf('/members/:memberId', { memberId })}>{nickname}</PageLink>
        </p>
        <StandingFacts standing={standing} />
        <Strikes standing={standing} />
      </Panel>
      <Panel title={words.moderation.recentTitle}>
        <RecentList recent={recent} none={words.moderation.noRecent} />
      </Panel>
    </aside>
  )
}

interface RecentListProps {
  recent: Recent
  /** What stands there where there are none. */
  none: string
}

export function RecentList({ recent, none }: RecentListProps) {
  const words = useWords()
  if (recent.length === 0) return <p className="soft">{none}</p>
  return (
    <ul className="review-recent">
      {recent.map(({ subjectId, title, excerpt, state }) => (
        <li key={subjectId}>
          <PageLink className="review-recent-title" title={excerpt} to={hrefOf('/reviews/:open', { open: subjectId })}>
            {title ?? excerpt}
          </PageLink>
          <StateMark tone={publicationTones[state]}>{words.moderation.states[state]}</StateMark>
        </li>
      ))}
    </ul>
  )
}
