import { secretLinesMax, type SecretOutcome } from '../../../contract/words'
import { holdLifeMs } from '../../../domain/mall/stock'
import { no, yes } from '../../../domain/result'
import { secretIdOf, sealSecret, type OpenSecret } from '../../_kernel/mall/secrets'
import { carryOutStockChange, recordStockChange } from '../../_kernel/mall/stock-changes'
import { once } from '../../_kernel/once'
import type { OperatorCall } from '../../_kernel/platform'
import type { Handler } from '../../_kernel/serve'
import { isRounded, isTypable, readSheet, type SheetLine } from '../../_kernel/sheet'

const codeLengthMax = 200
/** Enough writes at once to hide a round trip each. */
const width = 32

/**
 * Adds codes to a pool: each becomes a document of its own first, then their number goes into the stock. Sent again, it
 * finds its own codes and counts them once; an upload that was never finished leaves codes for the next one to count.
 */
export const uploadSecrets: Handler<'ops', 'uploadSecrets'> = async (call, { rewardId, csv }) => {
  const sheet = readSheet(csv, secretLinesMax)
  if (!sheet.ok) return sheet
  const reward = await call.store.get('rewards', rewardId)
  const variantId = reward?.variants[0]?.id
  if (!reward || !variantId) return no({ code: 'rewardUnknown' })
  if (reward.kind !== 'secret') return no({ code: 'noSecret' })

  const changeId = `s-${call.operator.id}-${call.requestId}`
  const lines = await addLines(call, rewardId, changeId, sheet.value)
  const added = lines.filter(({ outcome }) => outcome === 'added').length
  const done = await once(call, async (transaction) => {
    const before = await transaction.get('rewards', rewardId)
    if (!before) return no({ code: 'rewardUnknown' })
    const change = { rewardId, variantId, units: added, why: '上传券码', operator: call.operator.name, at: call.at }
    if (added > 0) await recordStockChange(transaction, before, { _id: changeId, ...change })
    return yes({ value: { added, lines }, subject: rewardId })
  })
  if (done.ok && done.value.added > 0) await carryOutStockChange(call, changeId)
  return done
}

interface LineOutcome {
  line: number
  outcome: SecretOutcome
}

async function addLines(call: OperatorCall, rewardId: string, uploadId: string, lines: readonly SheetLine[]) {
  const seen = new Set<string>()
  const outcomes: LineOutcome[] = []
  for (let from = 0; from < lines.length; from += width) {
    const some = lines.slice(from, from + width).map(async ({ line, cells }): Promise<LineOutcome> => {
      const secret = secretIn(cells)
      if (!secret) return { line, outcome: 'unreadable' }
      if (isRounded(secret.code) || isRounded(secret.pin)) return { line, outcome: 'rounded' }
      const id = secretIdOf(call.keys, rewardId, secret)
      if (seen.has(id)) return { line, outcome: 'duplicateInFile' }
      seen.add(id)
      return { line, outcome: (await addSecret(call, rewardId, uploadId, id, secret)) ? 'added' : 'duplicateInPool' }
    })
    outcomes.push(...(await Promise.all(some)))
  }
  return outcomes
}

/** A code that its member can type; a heading in Chinese is none. */
function secretIn([code = '', pin = '', ...rest]: string[]): OpenSecret | null {
  const fits = code !== '' && [code, pin].every((cell) => cell.length <= codeLengthMax && isTypable(cell))
  return fits && rest.every((cell) => cell === '') ? { code, pin } : null
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
