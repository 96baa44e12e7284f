import type { InferOutput } from 'valibot'
import type { memberEntryView } from '../../contract/member/timeline'
import type { Entry } from '../../domain/points/ledger'
import { itemOf } from '../batch/item-code'
import type { OperatorCall } from '../kernel/ports/platform'
import { presentEntry } from '../points/views'

/** An entry as the member sees it, with which operator was behind it and which item was scanned. */
export async function presentMemberEntry(
  call: OperatorCall,
  entry: Entry,
): Promise<InferOutput<typeof memberEntryView>> {
  const { operator } = entry.reason.inputs
  const [shown, item] = await Promise.all([presentEntry(call, entry), entry.scan ? itemOf(call, entry.scan) : null])
  return {
    ...shown,
    scan: item && { ...item, paid: entry.scan?.award !== null },
    operatorName: operator === undefined ? null : String(operator),
    reverses: entry.reverses ?? null,
  }
}
