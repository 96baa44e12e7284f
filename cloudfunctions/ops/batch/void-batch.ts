import type { Handler } from '../../_kernel/serve'
import { commandBatch } from './command'

/** Withdraws codes that were spoilt or never used, for good. */
export const voidBatch: Handler<'ops', 'voidBatch'> = (call, { batchId, version }) =>
  commandBatch(call, batchId, version, { code: 'void' })
