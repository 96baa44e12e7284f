import type { Handler } from '../../kernel/call/serve'
import { commandCampaign } from './command'

/** Stops payment until it is resumed; scans still say what is genuine. */
export const pauseCampaign: Handler<'ops', 'pauseCampaign'> = (call, input) => commandCampaign(call, input, 'pause')
