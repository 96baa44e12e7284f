import type { Given } from '../cloud/call'
import { cloudNow } from '../cloud/clock'
import { Facts, type Fact } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { StateMark } from '../ui/StateMark'

export type Standing = Given<'communityStanding'>['standing']

/** How a member stands in the community. */
export function StandingFacts({ standing }: { standing: Standing }) {
  const words = useWords()
  const facts: Fact[] = [
    { label: words.moderation.level, value: words.moderation.levels[standing.level] },
    { label: words.moderation.standing, value: figure(standing.standing) },
    { label: words.moderation.likesReceived, value: figure(standing.likesReceived) },
    { label: words.moderation.contribution, value: figure(standing.contribution) },
    { label: words.moderation.joinedAt, value: <Moment at={standing.joinedAt} /> },
  ]
  return (
    <>
      <Silence standing={standing} />
      <Facts facts={facts} />
    </>
  )
}

/** What the member may not do now, and until when; nothing where they may do everything. */
export function Silence({ standing: { silencedUntil, bannedUntil, needsReview } }: { standing: Standing }) {
  const words = useWords()
  const now = cloudNow()
  if (silencedUntil > now)
    return (
      <p className="review-silence">
        <StateMark tone="bad">
          {bannedUntil > now ? words.moderation.bannedUntil : words.moderation.mutedUntil}{' '}
          <Moment at={bannedUntil > now ? bannedUntil : silencedUntil} />
        </StateMark>
      </p>
    )
  if (!needsReview) return null
  return (
    <p className="review-silence">
      <StateMark tone="warn">{words.moderation.needsReview}</StateMark>
    </p>
  )
}
