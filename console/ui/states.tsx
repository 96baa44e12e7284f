import type { BatchState } from '../../contract/words/batch'
import type { CampaignState } from '../../contract/words/campaign'
import { cloudNow } from '../cloud/clock'
import type { Batch, Campaign } from '../cloud/lists'
import { figure } from './figures'
import { useWords } from './language'
import { StateMark, type Tone } from './StateMark'

const batchTones: Record<BatchState, Tone> = {
  minted: 'quiet',
  active: 'good',
  frozen: 'warn',
  voided: 'bad',
  recalled: 'bad',
}

/** A live campaign waits for its window to open, and is over once it has closed, whatever its state says. */
type CampaignPhase = CampaignState | 'upcoming' | 'over'

const campaignTones: Record<CampaignPhase, Tone> = {
  draft: 'quiet',
  upcoming: 'accent',
  live: 'good',
  paused: 'warn',
  over: 'quiet',
  ended: 'quiet',
}

export function phaseOf({ state, opensAt, closesAt }: Campaign): CampaignPhase {
  if (state !== 'live') return state
  const now = cloudNow()
  if (now < opensAt) return 'upcoming'
  return now < closesAt ? 'live' : 'over'
}

export function BatchStateMark({ state }: { state: BatchState }) {
  const words = useWords()
  return <StateMark tone={batchTones[state]}>{words.batch.states[state]}</StateMark>
}

/** What of a batch is stopped where not all of it is, one mark for each kind. */
export function PartlyStopped({ state, stopped }: Pick<Batch, 'state' | 'stopped'>) {
  const words = useWords()
  const kinds = (['frozen', 'voided', 'recalled'] as const).filter((kind) => kind !== state && stopped[kind] > 0)
  return kinds.map((kind) => (
    <StateMark key={kind} tone={batchTones[kind]}>
      {words.stops.partly(words.stops.kinds[kind], figure(stopped[kind]))}
    </StateMark>
  ))
}

export function CampaignStateMark({ campaign }: { campaign: Campaign }) {
  const words = useWords()
  const phase = phaseOf(campaign)
  return <StateMark tone={campaignTones[phase]}>{words.campaign.states[phase]}</StateMark>
}
