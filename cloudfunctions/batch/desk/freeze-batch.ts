import type { Handler } from '../../kernel/call/serve'
import { commandBatch } from './command'

/** Stops payment for the whole batch; a scan says that it is being looked into. */
export const freezeBatch: Handler<'ops', 'freezeBatch'> = (call, input) => commandBatch(call, input, { code: 'freeze' })
