import { Timeline } from 'antd'
import { sayRejection } from '../../contract/sentences/standing'
import { Facts, type Fact } from '../ui/Facts'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import type { WholeText } from './text'

/** What the checks and others said about a text, and what was decided before. */
export function Why({ whole }: { whole: WholeText }) {
  const words = useWords()
  const { review, reports } = whole
  if (!review && reports.length === 0) return null
  return (
    <Panel title={words.moderation.whyTitle}>
      {review && <Facts facts={factsOf(review, words)} />}
      <Reports whole={whole} />
      {review && review.decisions.length > 0 && <Decisions decisions={review.decisions} />}
    </Panel>
  )
}

type Review = NonNullable<WholeText['review']>

const factsOf = (review: Review, words: ReturnType<typeof useWords>): Fact[] => [
  {
    label: words.shell.why,
    value: review.causes.map((cause) => words.moderation.causes[cause]).join(words.shell.comma),
  },
  ...(review.words.length === 0
    ? []
    : [{ label: words.moderation.found, value: review.words.join(words.shell.comma) }]),
  ...(review.service === null
    ? []
    : [{ label: words.moderation.service, value: words.moderation.serviceFindings[review.service] }]),
]

function Reports({ whole: { text, reports, hidingWeight } }: { whole: WholeText }) {
  const words = useWords()
  if (reports.length === 0) return null
  return (
    <>
      <h3 className="review-section">
        {words.moderation.reportsTitle}
        <small className="soft">{words.moderation.reportsSay(figure(text.reportWeight), figure(hidingWeight))}</small>
      </h3>
      <ul className="review-reports">
        {reports.map(({ reason, details, weight, at }) => (
          <li key={`${at} ${details}`}>
            <strong>{words.moderation.reportReasons[reason]}</strong>
            <span className="review-details">{details}</span>
            <small className="soft">{words.moderation.weight(figure(weight))}</small>
            <small className="soft">
              <Moment at={at} />
            </small>
          </li>
        ))}
      </ul>
    </>
  )
}

function Decisions({ decisions }: { decisions: Review['decisions'] }) {
  const words = useWords()
  const locale = useLanguage()
  return (
    <>
      <h3 className="review-section">{words.moderation.decisionsTitle}</h3>
      <Timeline
        items={decisions.map(({ at, by, event, reason, note }) => ({
          key: `${at} ${event}`,
          content: (
            <span className="review-decision">
              <strong>{words.moderation.events[event]}</strong> {by || words.moderation.byChecks} <Moment at={at} />
              {reason && <span className="soft">{sayRejection(reason, note, locale)}</span>}
            </span>
          ),
        }))}
      />
    </>
  )
}
