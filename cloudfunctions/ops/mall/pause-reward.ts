import type { Handler } from '../../_kernel/serve'
import { commandReward } from './command'

export const pauseReward: Handler<'ops', 'pauseReward'> = (call, input) => commandReward(call, input, 'pause')
