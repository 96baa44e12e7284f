import { Alert } from 'antd'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { StateMark } from '../ui/StateMark'
import { shortTime } from '../ui/time'
import { AuthorStanding } from './AuthorStanding'
import { Decide } from './Decide'
import { Marked } from './Marked'
import { publicationTones } from './tones'
import { Why } from './Why'
import type { WholeText } from './text'

/** A colleague's claim or the author's second thought shows within this time. */
const everyMs = 15_000

interface TextPaneProps {
  subjectId: string
  onStep: (by: 1 | -1) => void
  onDone: (said: string) => void
  onDecided: () => void
}

/** One text with everything that helps to decide on it. */
export function TextPane({ subjectId, onStep, onDone, onDecided }: TextPaneProps) {
  const answer = useAnswer('readText', { subjectId }, everyMs)
  return (
    <section className="review-pane">
      <Answered of={answer} lines={12}>
        {(whole) => (
          <div className="review-columns">
            <div className="review-main">
              <Panel>
                <Head whole={whole} />
                <Claimed whole={whole} />
                <Written whole={whole} />
                <Decide whole={whole} onStep={onStep} onDone={onDone} onDecided={onDecided} />
              </Panel>
              <Why whole={whole} />
            </div>
            <AuthorStanding standing={whole.author} recent={whole.recent} />
          </div>
        )}
      </Answered>
    </section>
  )
}

function Head({ whole: { text, author } }: { whole: WholeText }) {
  const words = useWords()
  const where = [text.boardName, text.topicName, text.productName].filter(Boolean).join(' · ')
  return (
    <header className="review-head">
      <h2>{text.titlePart ? <Marked part={text.titlePart} /> : words.moderation.reply}</h2>
      <p className="soft">
        <StateMark tone={publicationTones[text.state]}>{words.moderation.states[text.state]}</StateMark>
        <span>{author.nickname}</span>
        <span>{words.moderation.kinds[text.kind ?? 'reply']}</span>
        <span>{where}</span>
        <Moment at={text.createdAt} />
      </p>
    </header>
  )
}

/** Who has it in hand, and whether the operator may decide it at all. */
function Claimed({ whole: { review } }: { whole: WholeText }) {
  const words = useWords()
  const locale = useLanguage()
  if (!review?.isOpen) return null
  if (!review.mayDecide) return <Alert type="warning" showIcon title={words.moderation.ownAppeal} />
  if (review.claim === null) return null
  const until = shortTime(review.claim.until, locale)
  return review.claim.isMine ? (
    <p className="review-mine">{words.moderation.inMyHand(until)}</p>
  ) : (
    <Alert type="warning" showIcon title={words.moderation.inHandBy(review.claim.by, until)} />
  )
}

function Written({ whole: { text, review } }: { whole: WholeText }) {
  const words = useWords()
  return (
    <div className="review-written">
      {review?.isOpen && review.appeal !== '' && (
        <blockquote className="review-appeal">
          <small>{words.moderation.appealSays}</small>
          {review.appeal}
        </blockquote>
      )}
      {text.answers && (
        <blockquote className="review-context">
          <small>{words.moderation.contextTitle(text.answers.author, text.answers.title)}</small>
          {text.answers.excerpt}
        </blockquote>
      )}
      <p className="review-text">
        <Marked part={text.part} />
      </p>
      {text.options.length > 0 && (
        <ol className="review-options" aria-label={words.moderation.options}>
          {text.options.map((option) => (
            <li key={option.text}>
              <Marked part={option} />
            </li>
          ))}
        </ol>
      )}
      <Pictures pictures={text.pictures} />
    </div>
  )
}

function Pictures({ pictures }: { pictures: WholeText['text']['pictures'] }) {
  const words = useWords()
  if (pictures.length === 0) return null
  const findingOf = ({ url, finding }: (typeof pictures)[number]) => {
    if (finding) return words.moderation.pictureFindings[finding]
    // A drawn picture of the brand's own needs no finding.
    return url === null || url.includes('/public/') ? '' : words.moderation.pictureUnchecked
  }
  return (
    <ul className="review-pictures" aria-label={words.moderation.pictures}>
      {pictures.map((picture) => (
        <li key={picture.id}>
          <a href={addressOf(picture)} target="_blank" rel="noreferrer">
            <img src={addressOf(picture)} alt="" />
          </a>
          <small className={picture.finding === 'risky' ? 'bad' : 'soft'}>{findingOf(picture)}</small>
        </li>
      ))}
    </ul>
  )
}

/** The build puts the brand's drawn pictures beside the desk; an uploaded one comes with its address. */
const addressOf = ({ id, url }: { id: string; url: string | null }) => url ?? `pictures/${encodeURIComponent(id)}.svg`
