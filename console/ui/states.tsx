import type { BatchState, CampaignState } from '../../contract/words'
import { useWords } from './language'
import { StateMark, type Tone } from './StateMark'

const batchTones: Record<BatchState, Tone> = {
  minted: 'quiet',
  active: 'good',
  frozen: 'warn',
  voided: 'bad',
  recalled: 'bad',
}

const campaignTones: Record<CampaignState, Tone> = { draft: 'quiet', live: 'good', paused: 'warn', ended: 'quiet' }

export function BatchStateMark({ state }: { state: BatchState }) {
  const words = useWords()
  return <StateMark tone={batchTones[state]}>{words.batch.states[state]}</StateMark>
}

export function CampaignStateMark({ state }: { state: CampaignState }) {
  const words = useWords()
  return <StateMark tone={campaignTones[state]}>{words.campaign.states[state]}</StateMark>
}
