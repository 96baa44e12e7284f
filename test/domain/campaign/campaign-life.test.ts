import type { Campaign, CampaignState } from '../../../domain/campaign/campaign'
import { campaignTransitions, moveCampaign, type CampaignCommand } from '../../../domain/campaign/campaign-life'
import { aCampaign } from './a-campaign'

const states: CampaignState[] = ['draft', 'live', 'paused', 'ended']
const commands: CampaignCommand[] = ['launch', 'pause', 'resume', 'end']

describe('the life of a campaign', () => {
  test('is what the table says: every state under every command', () => {
    const outcome = (state: CampaignState, command: CampaignCommand) => {
      const moved = moveCampaign({ ...aCampaign, state }, command)
      return moved.ok ? moved.value.state : moved.refusal.code
    }
    const refused = 'campaignTransitionRefused'
    expect(states.map((state) => [state, ...commands.map((command) => outcome(state, command))])).toEqual([
      ['draft', 'live', refused, refused, refused],
      ['live', refused, 'paused', refused, 'ended'],
      ['paused', refused, refused, 'live', 'ended'],
      ['ended', refused, refused, refused, refused],
    ])
  })

  test('reaches every state from a draft, never a draft again, and ends only at the end', () => {
    const after = (state: CampaignState) => Object.values(campaignTransitions[state])
    const reached = new Set<CampaignState>(['draft'])
    for (const state of reached) for (const next of after(state)) reached.add(next)
    expect([...reached].sort()).toEqual([...states].sort())
    expect(states.flatMap(after)).not.toContain('draft')
    expect(states.filter((state) => after(state).length === 0)).toEqual(['ended'])
  })

  test('counts every step in its version and changes nothing else', () => {
    const live: Campaign = { ...aCampaign, state: 'live', version: 4 }
    expect(moveCampaign(live, 'pause')).toEqual({ ok: true, value: { ...live, state: 'paused', version: 5 } })
    expect(live.version).toBe(4)
  })

  test('says from where a command was refused', () => {
    expect(moveCampaign({ ...aCampaign, state: 'ended' }, 'resume')).toEqual({
      ok: false,
      refusal: { code: 'campaignTransitionRefused', from: 'ended', command: 'resume' },
    })
  })
})
