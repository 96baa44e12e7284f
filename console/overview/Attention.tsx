import type { Locale } from '../../contract/sentences'
import { sayAlert } from '../../contract/sentences/desk/alerts'
import type { Given } from '../cloud/call'
import type { Batch, Campaign } from '../cloud/lists'
import { useAnswer } from '../cloud/load'
import { figure } from '../ui/figures'
import { addressOfAlert } from '../ui/alertAddress'
import { useLanguage, useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { hrefOf, type Address } from '../ui/route'
import { StateMark, type Tone } from '../ui/StateMark'
import { PageLink } from '../ui/Permitted'
import type { Words } from '../words'

interface Matter {
  key: string
  tone: Tone
  kind: string
  says: string
  to: Address
}

const mattersMax = 12
const everyMs = 60_000

/** What somebody should look at today, most urgent first. */
export function Attention({ campaigns, batches }: { campaigns: Campaign[]; batches: Batch[] }) {
  const words = useWords()
  const waiting = useAnswer('needsAttention', {}, everyMs).value
  const locale = useLanguage()
  const matters = [
    ...(waiting ? alertMatters(waiting.alerts, words, locale) : []),
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

const alertMatters = (alerts: Given<'needsAttention'>['alerts'], words: Words, locale: Locale): Matter[] =>
  alerts.map((alert) => ({
    key: alert.id,
    tone: alert.level,
    kind: words.alert.kinds[alert.kind][alert.level],
    says: sayAlert(alert, locale),
    to: addressOfAlert(alert),
  }))

function campaignMatters(campaigns: Campaign[], words: Words): Matter[] {
  return campaigns.flatMap((campaign): Matter[] => {
    const { id, name, state } = campaign
    const to: Address = hrefOf('/campaigns/:campaignId', { campaignId: id })
    if (state === 'paused')
      return [{ key: id, tone: 'warn', kind: words.campaign.states.paused, says: words.overview.paused(name), to }]
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
