import type { Handler } from '../../kernel/call/serve'
import { stopBatch } from './command'

/** Lets what is frozen go on and pay again, all of it or a part. */
export const thawBatch: Handler<'ops', 'thawBatch'> = (call, input) => stopBatch(call, input, 'thaw')
