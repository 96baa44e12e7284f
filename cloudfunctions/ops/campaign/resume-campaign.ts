import type { Handler } from '../../_kernel/serve'
import { commandCampaign } from './command'

/** Lets a paused campaign pay again. */
export const resumeCampaign: Handler<'ops', 'resumeCampaign'> = (call, input) => commandCampaign(call, input, 'resume')
