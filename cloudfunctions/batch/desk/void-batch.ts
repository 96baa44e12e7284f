import type { Handler } from '../../kernel/call/serve'
import { withdrawBatch } from './command'

/** Withdraws codes that were spoilt or never used, for good. */
export const voidBatch: Handler<'ops', 'voidBatch'> = (call, input) => withdrawBatch(call, input, 'void')
