import type { ReadyCampaign } from '../../domain/campaign/pay'
import { configurationMaxAgeMs } from '../_kernel/configuration'
import { instanceState, type Call } from '../_kernel/platform'

/**
 * A campaign's budget is leased to instances in chunks, by conditional updates outside any transaction: never exceeded
 * under any concurrency, and nearly free per scan. An instance that dies strands at most the chunk it held.
 */
interface Lease {
  left: number
  /** The refill under way, shared by all who wait for it. */
  refill: Promise<void> | null
  /** Where the budget was found empty, the moment from which it is worth asking again. */
  emptyUntil: number
}

/** One database round trip for so many scans; larger chunks strand more when an instance dies. */
const scansPerLease = 100
/** Near the end chunks shrink, so that the last points are not stranded with one instance. */
const shareOfLeftMax = 4
/** Rivals for the last chunk: each round one of them wins, and more than a few rounds means the budget is gone. */
const refillRoundsMax = 8

const leases = instanceState(() => new Map<string, Lease>())

/** Takes up to `points` of the campaign's budget for one scan; fewer where fewer are left. Give back what is not used. */
export async function takeBudget(call: Call, { campaign }: ReadyCampaign, points: number): Promise<number> {
  if (campaign.budgetPoints === null) return points
  const lease = leaseOf(call, campaign._id)
  // Everyone who waited for a refill may find it taken by the others; the bound ends a rush that outruns its refills.
  for (let round = 0; round < refillRoundsMax && lease.left < points && call.at >= lease.emptyUntil; round += 1) {
    lease.refill ??= refill(call, campaign._id, lease, points).finally(() => {
      lease.refill = null
    })
    await lease.refill
  }
  const granted = Math.min(lease.left, points)
  lease.left -= granted
  return granted
}

/** Returns what a scan did not use to the instance's lease. */
export function giveBackBudget(call: Call, { campaign }: ReadyCampaign, points: number): void {
  if (campaign.budgetPoints !== null) leaseOf(call, campaign._id).left += points
}

function leaseOf(call: Call, campaignId: string): Lease {
  const known = leases(call).get(campaignId)
  if (known) return known
  const made: Lease = { left: 0, refill: null, emptyUntil: 0 }
  leases(call).set(campaignId, made)
  return made
}

async function refill(call: Call, campaignId: string, lease: Lease, points: number): Promise<void> {
  for (let round = 0; round < refillRoundsMax; round += 1) {
    const left = (await call.store.get('budgets', campaignId))?.left ?? 0
    if (left === 0) break
    // Whole payments, so that no instance is left with a fraction of one.
    const payments = Math.max(1, Math.min(scansPerLease, Math.floor(left / shareOfLeftMax / points)))
    const chunk = Math.min(left, points * payments)
    if (
      await call.store.updateIf('budgets', campaignId, { left: { atLeast: chunk } }, { increase: { left: -chunk } })
    ) {
      lease.left += chunk
      return
    }
  }
  lease.emptyUntil = call.at + configurationMaxAgeMs
}
