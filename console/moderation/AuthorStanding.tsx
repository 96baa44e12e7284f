import type { Given } from '../cloud/call'
import { Panel } from '../ui/Page'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { hrefOf } from '../ui/route'
import { StateMark } from '../ui/StateMark'
import { StandingFacts } from './StandingFacts'
import { Strikes } from './Strikes'
import { publicationTones } from './tones'

type Recent = Given<'communityStanding'>['recent']

interface AuthorStandingProps {
  standing: Given<'communityStanding'>['standing']
  recent: Recent
  onOpen: (subjectId: string) => void
}

/** Who wrote it: how far they are trusted, what they were struck for, what they wrote last. */
export function AuthorStanding({ standing, recent, onOpen }: AuthorStandingProps) {
  const words = useWords()
  const mayAsk = useMay()
  const { memberId, nickname } = standing
  return (
    <aside className="review-side">
      <Panel title={words.moderation.authorTitle}>
        <p className="review-person">
          {mayAsk('findMember') ? <a href={hrefOf('/members/:memberId', { memberId })}>{nickname}</a> : nickname}
        </p>
        <StandingFacts standing={standing} />
        <Strikes standing={standing} />
      </Panel>
      <Panel title={words.moderation.recentTitle}>
        <RecentList recent={recent} none={words.moderation.noRecent} onOpen={onOpen} />
      </Panel>
    </aside>
  )
}

interface RecentListProps {
  recent: Recent
  /** What stands there where there are none. */
  none: string
  onOpen: (subjectId: string) => void
}

export function RecentList({ recent, none, onOpen }: RecentListProps) {
  const words = useWords()
  if (recent.length === 0) return <p className="soft">{none}</p>
  return (
    <ul className="review-recent">
      {recent.map(({ subjectId, title, excerpt, state }) => (
        <li key={subjectId}>
          <button type="button" className="review-recent-title" title={excerpt} onClick={() => onOpen(subjectId)}>
            {title ?? excerpt}
          </button>
          <StateMark tone={publicationTones[state]}>{words.moderation.states[state]}</StateMark>
        </li>
      ))}
    </ul>
  )
}
