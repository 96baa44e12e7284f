import { useState, type ReactNode } from 'react'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Counter, Facts } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { AdjustDrawer } from './AdjustDrawer'
import { AskWhy } from './AskWhy'
import { Lots } from './Lots'
import type { FoundMember } from './member'
import { grouped } from '../ui/memberNumber'
import { CommandButton } from '../ui/Permitted'
import { PendingPoints } from './PendingPoints'
import { ShownMember } from './ShownMember'
import { ReverseDrawer, type Reversed } from './ReverseDrawer'
import { TierSection } from './TierSection'
import { Timeline } from './Timeline'

interface MemberPageProps {
  memberId: string
  /** What other words know of the member. */
  sections: ReactNode
}

/** One member as the brand knows them, and what can be put right by hand. */
export function MemberPage({ memberId, sections }: MemberPageProps) {
  const words = useWords()
  const answer = useAnswer('findMember', { numberOrId: memberId })
  const [adjusting, setAdjusting] = useState(false)
  const [reversed, setReversed] = useState<Reversed>()
  const found = answer.value
  return (
    <Page
      title={found?.card.nickname ?? words.member.title}
      says={found && <span className="mono">{grouped(found.card.number)}</span>}
      actions={
        found && (
          <CommandButton asks="adjustPoints" type="primary" onClick={() => setAdjusting(true)}>
            {words.member.adjust}
          </CommandButton>
        )
      }
    >
      <Answered of={answer}>
        {(shown) => (
          <>
            <Counters found={shown} />
            <div className="two-columns">
              <Panel title={words.member.factsTitle}>
                <MemberFacts found={shown} />
                <ShownMember key={shown.memberId} memberId={shown.memberId} />
              </Panel>
              <Panel flush title={words.member.lotsTitle} says={words.member.lotsSay}>
                <Lots lots={shown.lots} />
              </Panel>
            </div>
            <AskWhy key={memberId} memberId={memberId} />
            <PendingPoints pending={shown.pending} onReverse={setReversed} />
            <Timeline memberId={memberId} onReverse={setReversed} />
            <TierSection memberId={memberId} />
            {sections}
            {adjusting && <AdjustDrawer found={shown} onClose={() => setAdjusting(false)} />}
            {reversed && <ReverseDrawer reversed={reversed} onClose={() => setReversed(undefined)} />}
          </>
        )}
      </Answered>
    </Page>
  )
}

function Counters({ found: { card, owedPoints } }: { found: FoundMember }) {
  const words = useWords()
  const missing = card.nextTier && card.nextTier.growthMin - card.growth
  return (
    <div className="counters">
      <Counter
        label={words.member.points}
        value={figure(card.points)}
        note={owedPoints < 0 && <span className="bad">{words.member.owes(figure(-owedPoints))}</span>}
      />
      <Counter label={words.member.pendingPoints} value={figure(card.pendingPoints)} />
      <Counter
        label={words.member.growth}
        value={figure(card.growth)}
        note={card.nextTier && words.member.toNext(figure(Math.max(0, missing ?? 0)), card.nextTier.name)}
      />
      <Counter
        label={words.member.soonest}
        value={card.soonestLot ? figure(card.soonestLot.points) : '—'}
        note={card.soonestLot ? words.member.until(card.soonestLot.expiresOn) : words.member.noLots}
      />
    </div>
  )
}

function MemberFacts({ found: { memberId, card } }: { found: FoundMember }) {
  const words = useWords()
  return (
    <Facts
      facts={[
        { label: words.member.nickname, value: card.nickname },
        { label: words.member.tier, value: card.tier.name },
        { label: words.member.number, value: <span className="mono">{grouped(card.number)}</span> },
        { label: words.member.joinedAt, value: <Moment at={card.joinedAt} /> },
        { label: words.personal.memberId, value: <span className="mono">{memberId}</span> },
      ]}
    />
  )
}
