import { yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { storeEnded } from '../ending'
import { campaignSeen } from './command'
import { presentCampaign } from './view'

/** Ends a campaign for good; its batches may join another. */
export const endCampaign: Handler<'ops', 'endCampaign'> = (call, input) =>
  once(call, async (transaction) => {
    const seen = await campaignSeen(transaction, input)
    if (!seen.ok) return seen
    const ended = await storeEnded(transaction, seen.value, call.operator.name, call.at)
    if (!ended.ok) return ended
    return yes({ value: { campaign: presentCampaign(ended.value) }, subject: input.campaignId })
  })
