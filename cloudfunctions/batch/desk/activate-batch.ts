import { activateSerials } from '../../../domain/code/batch-life'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { commandBatch } from '../stopping'

/** Switches a range of serials on, now or at a set time. */
export const activateBatch: Handler<'ops', 'activateBatch'> = (call, { fromSerial, toSerial, at, ...asked }) =>
  once(call, (transaction) =>
    commandBatch(transaction, call, asked, (batch) => activateSerials(batch, { fromSerial, toSerial, at }, call.at)),
  )
