import type { Handler } from '../../kernel/call/serve'
import { withdrawBatch } from './command'

/** Calls the goods back: every scan warns its reader, for good. */
export const recallBatch: Handler<'ops', 'recallBatch'> = (call, input) => withdrawBatch(call, input, 'recall')
