import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { commandBatch } from '../stopping'

/** Says when and where a batch was made, as long as nobody can have read it. */
export const saveBatchMade: Handler<'ops', 'saveBatchMade'> = (call, { made, ...asked }) =>
  once(call, (transaction) =>
    commandBatch(transaction, call, asked, (batch) =>
      batch.activations.length > 0
        ? no({ code: 'batchMadeFixed' } as const)
        : yes({ ...batch, made, version: batch.version + 1 }),
    ),
  )
