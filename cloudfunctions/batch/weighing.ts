import type { Weighed } from '../kernel/call/weighing'
import { weighing } from '../kernel/call/weighing'
import type { OperatorCall } from '../kernel/ports/platform'

async function weighedBy(
  { store }: OperatorCall,
  batchId: string,
  after: 'recalled' | 'voided',
): Promise<Weighed | undefined> {
  const batch = await store.get('batches', batchId)
  if (!batch) return undefined
  return {
    amount: batch.size,
    subject: batchId,
    title: batch.label,
    effects: [
      { fact: 'batch', before: batch.state, after },
      { fact: 'codes', before: null, after: batch.size },
    ],
    basis: String(batch.version),
  }
}

/** Nothing leads back from a withdrawal: it is weighed by how many codes will never pay again. */
export const weighedWithdrawals = {
  ...weighing({
    procedure: 'recallBatch',
    kind: 'withdrawal',
    weigh: (call, { batchId }) => weighedBy(call, batchId, 'recalled'),
  }),
  ...weighing({
    procedure: 'voidBatch',
    kind: 'withdrawal',
    weigh: (call, { batchId }) => weighedBy(call, batchId, 'voided'),
  }),
}
