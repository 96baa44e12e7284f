import { message, Segmented } from 'antd'
import { useState, type ReactNode } from 'react'
import type { Asked } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { replaceWith } from '../ui/route'
import { ReviewList, type ReviewRow } from './ReviewList'
import { TextPane } from './TextPane'

/** Two operators see each other's work within this time. */
const everyMs = 15_000

type Shown = 'all' | 'held' | 'reported' | 'appealed' | 'closed'
const shownOnes: Shown[] = ['all', 'held', 'reported', 'appealed', 'closed']

const askedFor = (shown: Shown): Asked<'listReviews'> => {
  if (shown === 'closed') return { state: 'closed' }
  return shown === 'all' ? {} : { lane: shown }
}

/** The review queue: what waits on the left, one text whole on the right, a decision by a key. */
export function Reviews({ open }: { open: string | undefined }) {
  const words = useWords()
  const [shown, setShown] = useState<Shown>('all')
  const pages = usePages()
  const [toast, toasts] = message.useMessage()
  const counts = useAnswer('countReviews', {}, everyMs).value
  const answer = useAnswer('listReviews', { ...askedFor(shown), ...pages.cursor }, everyMs)
  const countOf = (lane: Shown): string => {
    const waiting = lane === 'all' ? counts?.waiting : counts?.byLane.find((each) => each.lane === lane)?.waiting
    return waiting === undefined || waiting === 0 ? '' : ` ${figure(waiting)}`
  }
  return (
    <Page
      title={words.moderation.title}
      beside={
        counts &&
        counts.waiting > 0 && (
          <small className="review-count">{words.moderation.waiting(figure(counts.waiting), counts.isMore)}</small>
        )
      }
      says={words.moderation.says}
    >
      {toasts}
      <Segmented<Shown>
        className="review-lanes"
        value={shown}
        onChange={(lane) => {
          setShown(lane)
          pages.first()
          replaceWith('/reviews')
        }}
        options={shownOnes.map((value) => ({ value, label: `${words.moderation.lanes[value]}${countOf(value)}` }))}
      />
      <Answered of={answer} lines={10}>
        {({ reviews, next }) => (
          <Queue
            rows={reviews}
            open={open}
            isClosed={shown === 'closed'}
            onDone={(said) => void toast.success(said)}
            foot={
              shown === 'closed'
                ? (pages.number > 1 || next !== null) && <PageTurner pages={pages} next={next} />
                : next !== null && words.moderation.moreWaiting
            }
          />
        )}
      </Answered>
    </Page>
  )
}

interface QueueProps {
  rows: ReviewRow[]
  open: string | undefined
  isClosed: boolean
  onDone: (said: string) => void
  foot: ReactNode
}

function Queue({ rows, open, isClosed, onDone, foot }: QueueProps) {
  const words = useWords()
  // A text opened from elsewhere need not be in the list.
  const subjectId = open ?? rows[0]?.subjectId
  const place = rows.findIndex((row) => row.subjectId === subjectId)
  const choose = (id: string) => replaceWith('/reviews/:open', { open: id })
  const chooseAt = (wanted: number) => {
    const row = rows[wanted]
    if (row) choose(row.subjectId)
  }
  const goOn = () => {
    const next = rows[place + 1] ?? rows[place - 1]
    if (next) choose(next.subjectId)
    else replaceWith('/reviews')
  }
  if (subjectId === undefined)
    return (
      <Empty
        title={isClosed ? words.moderation.emptyClosedTitle : words.moderation.emptyTitle}
        says={isClosed ? words.moderation.emptyClosedSays : words.moderation.emptySays}
      />
    )
  return (
    <div className="review-desk">
      <ReviewList rows={rows} chosen={subjectId} onChoose={choose} foot={foot} />
      <TextPane
        key={subjectId}
        subjectId={subjectId}
        onStep={(by) => chooseAt(place + by)}
        onDone={onDone}
        onDecided={goOn}
      />
    </div>
  )
}
