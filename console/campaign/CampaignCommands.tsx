import { useState } from 'react'
import type { CampaignState } from '../../contract/words/campaign'
import { useCommand } from '../cloud/command'
import type { Campaign } from '../cloud/lists'
import { AskOnce } from '../ui/AskOnce'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { CommandButton } from '../ui/Permitted'
import { phaseOf } from '../ui/states'
import { ChangeDrawer } from './ChangeDrawer'

type CampaignCommand = 'pause' | 'resume' | 'end'

const procedures = { pause: 'pauseCampaign', resume: 'resumeCampaign', end: 'endCampaign' } as const

/** What can be done to a running campaign; a draft is launched by the wizard, and nothing leads out of the end. */
const nextCommands: Record<CampaignState, CampaignCommand[]> = {
  draft: [],
  live: ['pause', 'end'],
  paused: ['resume', 'end'],
  ended: [],
}

/** One whose time is over pays nobody: there is nothing to pause. */
const commandsFor = (campaign: Campaign): CampaignCommand[] =>
  phaseOf(campaign) === 'over' ? ['end'] : nextCommands[campaign.state]

export function CampaignCommands({ campaign }: { campaign: Campaign }) {
  const words = useWords()
  const [asking, setAsking] = useState<CampaignCommand>()
  const [changing, setChanging] = useState(false)
  const run = {
    pause: useCommand(procedures.pause).run,
    resume: useCommand(procedures.resume).run,
    end: useCommand(procedures.end).run,
  }
  const phase = phaseOf(campaign)
  const isRunning = phase === 'live' || phase === 'upcoming' || phase === 'paused'
  const said = asking && words.campaign.commands[asking]
  return (
    <>
      {isRunning && (
        <CommandButton asks="changeCampaign" onClick={() => setChanging(true)}>
          {words.campaign.change.name}
        </CommandButton>
      )}
      {changing && <ChangeDrawer campaign={campaign} onClose={() => setChanging(false)} />}
      {commandsFor(campaign).map((command) => (
        <CommandButton
          key={command}
          asks={procedures[command]}
          danger={command === 'end'}
          type={command === 'resume' ? 'primary' : 'default'}
          onClick={() => setAsking(command)}
        >
          {words.campaign.commands[command].name}
        </CommandButton>
      ))}
      <AskOnce
        asks={procedures[asking ?? 'end']}
        open={asking !== undefined}
        title={said?.asks(campaign.name) ?? ''}
        consequence={said?.consequence(figure(campaign.batchIds.length))}
        confirm={said?.name ?? ''}
        danger={asking === 'end'}
        onConfirm={async () => {
          if (asking === undefined) return undefined
          const outcome = await run[asking]({ campaignId: campaign.id, version: campaign.version })
          return outcome.ok ? undefined : outcome.failure
        }}
        onClose={() => setAsking(undefined)}
      />
    </>
  )
}
