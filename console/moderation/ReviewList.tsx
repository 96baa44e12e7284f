import { useEffect, useRef, type ReactNode } from 'react'
import type { Given } from '../cloud/call'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { StateMark } from '../ui/StateMark'
import { publicationTones } from './tones'

export type ReviewRow = Given<'listReviews'>['reviews'][number]

interface ReviewListProps {
  rows: ReviewRow[]
  chosen: string
  onChoose: (subjectId: string) => void
  foot: ReactNode
}

/** What waits, one above the other, as dense as mail. */
export function ReviewList({ rows, chosen, onChoose, foot }: ReviewListProps) {
  const words = useWords()
  return (
    <nav className="review-list" aria-label={words.moderation.listLabel}>
      {rows.map((row) => (
        <ReviewItem
          key={row.subjectId}
          row={row}
          isChosen={row.subjectId === chosen}
          onChoose={() => onChoose(row.subjectId)}
        />
      ))}
      {rows.length === 0 && <p className="soft review-none">{words.moderation.emptyTitle}</p>}
      {foot && <footer>{foot}</footer>}
    </nav>
  )
}

function ReviewItem({ row, isChosen, onChoose }: { row: ReviewRow; isChosen: boolean; onChoose: () => void }) {
  const words = useWords()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isChosen) button.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <button
      ref={button}
      type="button"
      className="review-item"
      aria-current={isChosen ? 'true' : undefined}
      onClick={onChoose}
    >
      <span className="review-item-head">
        <strong title={row.title ?? undefined}>{row.title ?? words.moderation.reply}</strong>
        <Moment at={row.isOpen ? row.openedAt : row.closedAt} />
      </span>
      <span className="review-excerpt">{row.excerpt}</span>
      <span className="review-item-foot">
        <span className="review-author">{row.author.nickname}</span>
        {row.isOpen ? (
          row.causes.map((cause) => (
            <span key={cause} className="review-cause">
              {words.moderation.causes[cause]}
            </span>
          ))
        ) : (
          <StateMark tone={publicationTones[row.state]}>{words.moderation.states[row.state]}</StateMark>
        )}
        {row.claim && !row.claim.isMine && <span className="review-taken">{row.claim.by}</span>}
      </span>
    </button>
  )
}
