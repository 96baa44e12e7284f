import type { Campaign } from '../../../domain/campaign/campaign'
import { isWithdrawn } from '../../../domain/code/batch-life'
import { no, yes } from '../../../domain/result'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Transaction } from '../../kernel/store/store'

/** A transaction takes a hundred operations, and a batch four at most: itself and its rival, each read and written. */
export const batchesPerClaim = 24

/**
 * Claims a draft's batches, so many in each transaction. A draft pays nobody, so a claim is nothing until it is launched, and
 * another draft may take the batch: it then raises this one's version, by which its launch is refused. Whoever is refused half
 * way leaves claims that say nothing.
 */
export async function claimBatches(call: OperatorCall, draft: Campaign) {
  for (let from = 0; from < draft.batchIds.length; from += batchesPerClaim) {
    const batchIds = draft.batchIds.slice(from, from + batchesPerClaim)
    const ended = await call.store.transact((transaction) => claimed(transaction, draft, batchIds))
    if (!ended.committed) throw new Error('a claim creates nothing that could be in its way')
    if (!ended.value.ok) return ended.value
  }
  return yes(null)
}

/** All of some batches or none: what is to be written is decided before anything is. */
async function claimed(transaction: Transaction, draft: Campaign, batchIds: readonly string[]) {
  const current = await transaction.get('campaigns', draft._id)
  if (current?.state !== 'draft' || current.version !== draft.version)
    return no({ code: 'changedMeanwhile', version: current?.version ?? 0 })
  const taken = []
  const robbed = new Map<string, Campaign>()
  for (const batchId of batchIds) {
    const batch = await transaction.get('batches', batchId)
    if (!batch) return no({ code: 'batchUnknown' })
    if (isWithdrawn(batch)) return no({ code: 'batchWithdrawn', batchId, label: batch.label })
    if (batch.campaignId === draft._id) continue
    const rival = batch.campaignId === null ? undefined : await transaction.get('campaigns', batch.campaignId)
    if (rival?.state === 'live' || rival?.state === 'paused')
      return no({ code: 'campaignOverlaps', batchId, campaignName: rival.name })
    if (rival?.state === 'draft') robbed.set(rival._id, { ...rival, version: rival.version + 1 })
    taken.push({ ...batch, campaignId: draft._id, version: batch.version + 1 })
  }
  for (const rival of robbed.values()) await transaction.put('campaigns', rival)
  for (const batch of taken) await transaction.put('batches', batch)
  return yes(null)
}
