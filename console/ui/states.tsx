import type { BatchState } from '../../contract/words/batch'
import type { CampaignState } from '../../contract/words/campaign'
import { cloudNow } from '../cloud/clock'
import type { Campaign } from '../cloud/lists'
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

export function CampaignStateMark({ campaign }: { campaign: Campaign }) {
  const words = useWords()
  const phase = phaseOf(campaign)
  return <StateMark tone={campaignTones[phase]}>{words.campaign.states[phase]}</StateMark>
}
