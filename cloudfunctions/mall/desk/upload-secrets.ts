import { readSecrets, type FaultySecret, type SecretLine } from '../../../contract/sheet/secrets'
import type { SecretOutcome } from '../../../contract/words/mall'
import { holdLifeMs } from '../../../domain/mall/stock'
import { no, yes } from '../../../domain/result'
import { secretIdOf, sealSecret, type OpenSecret } from '../secrets'
import { carryOutStockChange, recordStockChange } from '../stock-changes'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { width } from '../../kernel/jobs/slice'

/**
 * Adds codes to a pool: each becomes a document of its own first, then their number goes into the stock. Sent again, it
 * finds its own codes and counts them once; an upload that was never finished leaves codes for the next one to count.
 */
export const uploadSecrets: Handler<'ops', 'uploadSecrets'> = async (call, { rewardId, csv, layout }) => {
  const sheet = readSecrets(csv, layout)
  if (!sheet.ok) return sheet
  const reward = await call.store.get('rewards', rewardId)
  const variantId = reward?.variants[0]?.id
  if (!reward || !variantId) return no({ code: 'rewardUnknown' })
  if (reward.kind !== 'secret') return no({ code: 'noSecret' })

  const changeId = `s-${call.operator.id}-${call.requestId}`
  const lines = await addLines(call, rewardId, changeId, sheet.value.items)
  const added = lines.filter(({ outcome }) => outcome === 'added').length
  const done = await once(call, async (transaction) => {
    const before = await transaction.get('rewards', rewardId)
    if (!before) return no({ code: 'rewardUnknown' })
    const change = { rewardId, variantId, units: added, why: '', operator: call.operator.name, at: call.at }
    if (added > 0) await recordStockChange(transaction, before, { _id: changeId, ...change })
    return yes({ value: { added, lines }, subject: rewardId })
  })
  if (done.ok && done.value.added > 0) await carryOutStockChange(call, changeId)
  return done
}

interface LineOutcome {
  line: number
  outcome: SecretOutcome
  column: FaultySecret['column']
}

async function addLines(
  call: OperatorCall,
  rewardId: string,
  uploadId: string,
  items: readonly (SecretLine | FaultySecret)[],
) {
  const seen = new Set<string>()
  const outcomes: LineOutcome[] = []
  for (let from = 0; from < items.length; from += width) {
    const some = items.slice(from, from + width).map(async (item): Promise<LineOutcome> => {
      if ('outcome' in item) return item
      const { line, ...secret } = item
      const id = secretIdOf(call.keys, rewardId, secret)
      if (seen.has(id)) return { line, outcome: 'duplicateInFile', column: null }
      seen.add(id)
      const isNew = await addSecret(call, rewardId, uploadId, id, secret)
      return { line, outcome: isNew ? 'added' : 'duplicateInPool', column: null }
    })
    outcomes.push(...(await Promise.all(some)))
  }
  return outcomes
}

/** Whether the pool has one code more by this upload. */
async function addSecret(
  { store, keys, at }: OperatorCall,
  rewardId: string,
  uploadId: string,
  id: string,
  secret: OpenSecret,
): Promise<boolean> {
  const sealed = sealSecret(keys, id, secret)
  if (await store.create('secrets', { _id: id, rewardId, sealed, orderId: null, uploadId, at })) return true
  const known = await store.get('secrets', id)
  if (!known || known.uploadId === uploadId) return true
  // One that another upload wrote and never counted: it is nobody's stock until somebody counts it.
  if (at - known.at < holdLifeMs || (await store.get('stockChanges', known.uploadId))) return false
  return store.updateIf('secrets', id, { uploadId: { equals: known.uploadId } }, { set: { uploadId, at } })
}
