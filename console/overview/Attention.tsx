import type { Given } from '../cloud/call'
import { cloudNow } from '../cloud/clock'
import type { Batch, Campaign } from '../cloud/lists'
import { useAnswer } from '../cloud/load'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { hrefOf, type Route } from '../ui/route'
import { StateMark, type Tone } from '../ui/StateMark'
import type { Words } from '../words'

interface Matter {
  key: string
  tone: Tone
  kind: string
  says: string
  to: Route
}

const soonMs = 3 * 24 * 60 * 60 * 1000
const mattersMax = 8

/** What somebody should look at today, most urgent first. */
export function Attention({ campaigns, batches }: { campaigns: Campaign[]; batches: Batch[] }) {
  const words = useWords()
  const reviews = useAnswer('countReviews', {}).value
  const matters = [
    ...(reviews ? reviewMatters(reviews, words) : []),
    ...campaignMatters(campaigns, words),
    ...batchMatters(batches, words),
  ].slice(0, mattersMax)
  if (matters.length === 0) return <Panel title={words.overview.attentionTitle} says={words.overview.allWell} />
  return (
    <Panel title={words.overview.attentionTitle}>
      <ul className="matters">
        {matters.map(({ key, tone, kind, says, to }) => (
          <li key={key}>
            <StateMark tone={tone}>{kind}</StateMark>
            <a href={hrefOf(to)}>{says}</a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const reviewMatters = ({ waiting, isMore }: Given<'countReviews'>, words: Words): Matter[] =>
  waiting === 0
    ? []
    : [
        {
          key: 'reviews',
          tone: 'warn',
          kind: words.moderation.lanes.held,
          says: words.overview.reviewsWait(words.moderation.waiting(figure(waiting), isMore)),
          to: { screen: 'reviews' },
        },
      ]

function campaignMatters(campaigns: Campaign[], words: Words): Matter[] {
  const now = cloudNow()
  return campaigns.flatMap((campaign): Matter[] => {
    const { id, name, state, closesAt } = campaign
    const to: Route = { screen: 'campaign', campaignId: id }
    if (state === 'paused')
      return [{ key: id, tone: 'warn', kind: words.campaign.states.paused, says: words.overview.paused(name), to }]
    if (state === 'live' && closesAt > now && closesAt - now < soonMs)
      return [{ key: id, tone: 'warn', kind: words.overview.closingKind, says: words.overview.closing(name), to }]
    if (state === 'draft')
      return [
        {
          key: id,
          tone: 'quiet',
          kind: words.campaign.states.draft,
          says: words.overview.unfinished(name),
          to: { screen: 'launch', campaignId: id },
        },
      ]
    return []
  })
}

function batchMatters(batches: Batch[], words: Words): Matter[] {
  return batches.flatMap((batch): Matter[] => {
    const to: Route = { screen: 'batch', batchId: batch.id }
    if (batch.state === 'frozen')
      return [
        {
          key: batch.id,
          tone: 'warn',
          kind: words.batch.states.frozen,
          says: words.overview.frozen(batch.label, figure(batch.activatedCount)),
          to,
        },
      ]
    if (batch.state === 'minted' && batch.downloads > 0)
      return [
        {
          key: batch.id,
          tone: 'accent',
          kind: words.overview.sleepingKind,
          says: words.overview.sleeping(batch.label),
          to,
        },
      ]
    return []
  })
}
