import type { Handler } from '../../_kernel/serve'
import { commandBatch } from './command'

/** Calls the goods back: every scan warns its reader, for good. */
export const recallBatch: Handler<'ops', 'recallBatch'> = (call, { batchId, version }) =>
  commandBatch(call, batchId, version, { code: 'recall' })
