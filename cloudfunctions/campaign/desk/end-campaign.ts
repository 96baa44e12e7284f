import type { Handler } from '../../kernel/call/serve'
import { commandCampaign } from './command'

/** Ends a campaign for good; its batches may join another. */
export const endCampaign: Handler<'ops', 'endCampaign'> = (call, input) => commandCampaign(call, input, 'end')
