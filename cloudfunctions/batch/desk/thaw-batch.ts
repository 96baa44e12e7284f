import type { Handler } from '../../kernel/call/serve'
import { commandBatch } from './command'

/** Lets a frozen batch pay again. */
export const thawBatch: Handler<'ops', 'thawBatch'> = (call, input) => commandBatch(call, input, { code: 'thaw' })
