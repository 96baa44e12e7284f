import type { SerialRange } from '../../domain/code/ranges'
import { rangesAsked } from '../../domain/code/batch-life'
import { countIn, union } from '../../domain/code/ranges'
import { weighing, type Weighed } from '../kernel/call/weighing'
import type { OperatorCall } from '../kernel/ports/platform'

interface Asked {
  batchId: string
  ranges?: SerialRange[] | undefined
}

async function weighedBy(
  { store }: OperatorCall,
  { batchId, ranges }: Asked,
  after: 'recalled' | 'voided',
): Promise<Weighed | undefined> {
  const batch = await store.get('batches', batchId)
  if (!batch) return undefined
  const asked = union(rangesAsked(batch, ranges))
  const codes = countIn(asked)
  return {
    amount: codes,
    subject: batchId,
    title: batch.label,
    effects: [
      { fact: 'batch', before: batch.state, after },
      { fact: 'serials', before: null, after: asked.map(({ fromSerial, toSerial }) => `${fromSerial}–${toSerial}`) },
      { fact: 'codes', before: null, after: codes },
    ],
    basis: String(batch.version),
  }
}

/** Nothing leads back from a withdrawal: it is weighed by how many codes will never pay again. */
export const weighedWithdrawals = {
  ...weighing({
    procedure: 'recallBatch',
    kind: 'withdrawal',
    weigh: (call, asked) => weighedBy(call, asked, 'recalled'),
  }),
  ...weighing({ procedure: 'voidBatch', kind: 'withdrawal', weigh: (call, asked) => weighedBy(call, asked, 'voided') }),
}
