import type { Handler } from '../../kernel/call/serve'
import { commandReward } from './command'

export const pauseReward: Handler<'ops', 'pauseReward'> = (call, input) => commandReward(call, input, 'pause')
