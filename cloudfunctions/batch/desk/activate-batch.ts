import type { Handler } from '../../kernel/call/serve'
import { commandBatch } from './command'

/** Switches a range of serials on, now or at a set time. */
export const activateBatch: Handler<'ops', 'activateBatch'> = (call, { batchId, version, fromSerial, toSerial, at }) =>
  commandBatch(
    call,
    { batchId, version },
    { code: 'activate', fromSerial, toSerial, ...(at === undefined ? {} : { at }) },
  )
