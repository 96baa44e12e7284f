import { yes } from '../../../domain/result'
import type { Handler } from '../../_kernel/serve'
import { entriesOf } from '../../_kernel/statement'
import { presentEntry } from '../../_kernel/views'

/** A member's entries, page by page. */
export const memberEntries: Handler<'ops', 'memberEntries'> = async (call, { memberId, ...asked }) => {
  const page = await entriesOf(call.store, memberId, asked)
  const entries = page.documents.map(async (entry) => {
    const { operator } = entry.reason.inputs
    return {
      ...(await presentEntry(call, entry)),
      operatorName: operator === undefined ? null : String(operator),
      reverses: entry.reverses ?? null,
    }
  })
  return yes({ entries: await Promise.all(entries), next: page.next ?? null })
}
