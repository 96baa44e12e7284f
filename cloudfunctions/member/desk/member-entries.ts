import { formatCode } from '../../../domain/code/alphabet'
import { sealCode } from '../../../domain/code/seal'
import type { Entry } from '../../../domain/points/ledger'
import { yes } from '../../../domain/result'
import { batchOf } from '../../batch/configuration'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { entriesOf } from '../../points/statement'
import { presentEntry } from '../../points/views'

/** A member's entries, page by page. */
export const memberEntries: Handler<'ops', 'memberEntries'> = async (call, { memberId, ...asked }) => {
  const page = await entriesOf(call.store, memberId, asked)
  const entries = page.documents.map(async (entry) => {
    const { operator } = entry.reason.inputs
    const [shown, scan] = await Promise.all([presentEntry(call, entry), presentScan(call, entry)])
    return {
      ...shown,
      scan,
      operatorName: operator === undefined ? null : String(operator),
      reverses: entry.reverses ?? null,
    }
  })
  return yes({ entries: await Promise.all(entries), next: page.next ?? null })
}

/** The item of a scan as whoever asks about it can name it. */
async function presentScan(call: OperatorCall, { scan }: Entry) {
  const batch = scan && (await batchOf(call, scan.batchId))
  const key = batch && call.keys.all.get(batch.keyVersion)
  if (!scan || !batch || !key) return null
  return {
    code: formatCode(sealCode(key, batch.number, scan.serial)),
    serial: scan.serial,
    batchId: batch._id,
    batchNumber: batch.number,
    batchLabel: batch.label,
    paid: scan.award !== null,
  }
}
