import { setAsideForCode, type ReadyCampaign } from '../../domain/campaign/pay'
import { configurationMaxAgeMs } from '../kernel/store/cache'
import { instanceState, type Call } from '../kernel/ports/platform'

/**
 * A campaign's budget is leased to instances in chunks, by conditional updates outside any transaction: never exceeded
 * under any concurrency, and nearly free per scan. An instance that dies strands at most the chunk it held. What was set
 * aside for a code at launch left the budget then, so that code needs no lease: it is paid whatever became of the rest.
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

/** What the budget lets one scan have. */
export interface Grant {
  /** At most so many, set aside and leased together. */
  points: number
  /** Those of them that came from the instance's lease. */
  leased: number
}

export const noGrant: Grant = { points: 0, leased: 0 }

/** Takes up to `most` points for one scan; fewer where fewer are left, never fewer than were set aside for its code. */
export async function takeBudget(
  call: Call,
  { campaign }: ReadyCampaign,
  worth: { points: number; prize: boolean },
  most: number,
): Promise<Grant> {
  if (campaign.budgetPoints === null) return { points: most, leased: 0 }
  const aside = setAsideForCode(campaign.setAside ?? null, worth)
  const leased = most > aside ? await takeLeased(call, campaign._id, most - aside) : 0
  return { points: aside + leased, leased }
}

async function takeLeased(call: Call, campaignId: string, points: number): Promise<number> {
  const lease = leaseOf(call, campaignId)
  // Everyone who waited for a refill may find it taken by the others; the bound ends a rush that outruns its refills.
  for (let round = 0; round < refillRoundsMax && lease.left < points && call.at >= lease.emptyUntil; round += 1) {
    lease.refill ??= refill(call, campaignId, lease, points).finally(() => {
      lease.refill = null
    })
    await lease.refill
  }
  const granted = Math.min(lease.left, points)
  lease.left -= granted
  return granted
}

/** Returns what a scan did not use to the instance's lease; what was set aside for its code waits for it there. */
export function giveBackBudget(
  call: Call,
  { campaign }: ReadyCampaign,
  { points, leased }: Grant,
  pointsUsed: number,
): void {
  const leasedUsed = Math.max(0, pointsUsed - (points - leased))
  if (leased > leasedUsed) leaseOf(call, campaign._id).left += leased - leasedUsed
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
