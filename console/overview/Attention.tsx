import type { Locale } from '../../contract/sentences'
import type { Given } from '../cloud/call'
import { cloudNow } from '../cloud/clock'
import type { Batch, Campaign } from '../cloud/lists'
import { useAnswer } from '../cloud/load'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { hrefOf, type Address } from '../ui/route'
import { StateMark, type Tone } from '../ui/StateMark'
import { shortTime } from '../ui/time'
import { PageLink } from '../ui/Permitted'
import type { Words } from '../words'

interface Matter {
  key: string
  tone: Tone
  kind: string
  says: string
  to: Address
}

const soonMs = 3 * 24 * 60 * 60 * 1000
const mattersMax = 12
const everyMs = 60_000

/** What somebody should look at today, most urgent first. */
export function Attention({ campaigns, batches }: { campaigns: Campaign[]; batches: Batch[] }) {
  const words = useWords()
  const reviews = useAnswer('countReviews', {}, everyMs).value
  const waiting = useAnswer('needsAttention', {}, everyMs).value
  const locale = useLanguage()
  const matters = [
    ...(waiting ? jobMatters(waiting, words, locale) : []),
    ...(waiting ? budgetMatters(waiting, words) : []),
    ...(waiting ? mallMatters(waiting, words, locale) : []),
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
            <PageLink to={to}>{says}</PageLink>
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
          to: hrefOf('/reviews'),
        },
      ]

const jobMatters = ({ jobs }: Given<'needsAttention'>, words: Words, locale: Locale): Matter[] =>
  jobs.failed === 0
    ? []
    : [
        {
          key: 'jobs',
          tone: 'bad',
          kind: words.overview.jobsKind,
          says: words.overview.jobsFailed(figure(jobs.failed), shortTime(jobs.lastAt, locale)),
          to: hrefOf('/jobs'),
        },
      ]

const budgetMatters = ({ budgets }: Given<'needsAttention'>, words: Words): Matter[] =>
  budgets.map(({ campaignId, name, left, budgetPoints, spent, prizesKept }) => ({
    key: `budget ${campaignId}`,
    tone: spent ? 'bad' : 'warn',
    kind: spent ? words.overview.budgetSpentKind : words.overview.budgetScarceKind,
    says: spent
      ? words.overview.budgetSpent(name, figure(budgetPoints), left === 0 ? null : figure(left), prizesKept)
      : words.overview.budgetScarce(name, figure(left), figure(budgetPoints), prizesKept),
    to: hrefOf('/campaigns/:campaignId', { campaignId }),
  }))

const mallMatters = ({ soldOut, orders }: Given<'needsAttention'>, words: Words, locale: Locale): Matter[] => [
  ...(orders.waiting === 0
    ? []
    : [
        {
          key: 'orders',
          tone: 'warn' as const,
          kind: words.overview.ordersKind,
          says: words.overview.ordersWait(figure(orders.waiting), orders.isMore, shortTime(orders.oldestAt, locale)),
          to: hrefOf('/orders'),
        },
      ]),
  ...soldOut.map(({ rewardId, title, choices }): Matter => ({
    key: `stock ${rewardId} ${choices.join(' ')}`,
    tone: 'warn',
    kind: words.overview.soldOutKind,
    says: words.overview.soldOut(title, choices.join(' · ')),
    to: hrefOf('/rewards/:rewardId', { rewardId }),
  })),
]

function campaignMatters(campaigns: Campaign[], words: Words): Matter[] {
  const now = cloudNow()
  return campaigns.flatMap((campaign): Matter[] => {
    const { id, name, state, closesAt } = campaign
    const to: Address = hrefOf('/campaigns/:campaignId', { campaignId: id })
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
          to: hrefOf('/campaigns/:campaignId/edit', { campaignId: id }),
        },
      ]
    return []
  })
}

function batchMatters(batches: Batch[], words: Words): Matter[] {
  return batches.flatMap((batch): Matter[] => {
    const to: Address = hrefOf('/batches/:batchId', { batchId: batch.id })
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
