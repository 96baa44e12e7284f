import type { Handler } from '../../_kernel/serve'
import { commandCampaign } from './command'

/** Stops payment until it is resumed; scans still say what is genuine. */
export const pauseCampaign: Handler<'ops', 'pauseCampaign'> = (call, input) => commandCampaign(call, input, 'pause')
