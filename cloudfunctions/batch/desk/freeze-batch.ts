import type { Handler } from '../../kernel/call/serve'
import { stopBatch } from './command'

/** Stops payment for a batch or some of its serials; a scan says that it is being looked into. */
export const freezeBatch: Handler<'ops', 'freezeBatch'> = (call, input) => stopBatch(call, input, 'freeze')
