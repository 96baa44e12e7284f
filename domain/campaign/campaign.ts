import type { RuleUse } from '../rule'

export type CampaignState = 'draft' | 'live' | 'paused' | 'ended'

/**
 * Points that leave a campaign's budget at launch because they are promised: those of the prizes of a draw, or of every
 * code where the budget is enough for all. What is set aside for a code is its own, so that no rush, no lost instance
 * and no other member's luck can use it up.
 */
export interface SetAside {
  codes: 'prizes' | 'every'
  /** The multiplier each of them is set aside with: the highest there was, in percent. */
  multiplierPercent: number
  points: number
}

/** A campaign pays for first scans by rules, within limits and a budget. */
export interface Campaign {
  _id: string
  name: string
  state: CampaignState
  opensAt: number
  /** Exclusive. */
  closesAt: number
  /** The batches it pays for, in the order that the draw counts their serials. */
  batchIds: string[]
  reward: RuleUse
  limits: RuleUse[]
  /** How long its points can be used, by an expiry rule; null where the programme's rule applies. */
  expiry: RuleUse | null
  /** Whether the member's tier and the brand's member days multiply the points. */
  tierMultiplied: boolean
  /** The most points it may ever award; null where the codes themselves are the limit. */
  budgetPoints: number | null
  /** What of the budget is kept for codes that were promised it; null where nothing is, absent before launch. */
  setAside?: SetAside | null
  /** How many of its codes an earlier campaign had paid for at its launch, so that it cannot; absent before launch. */
  codesPaidBefore?: number
  /** SHA-256 of the draw's seed, fixed while it is a draft and shown before launch; null where nothing is drawn. */
  drawHash: string | null
  createdAt: number
  launchedAt: number | null
  /** When it ended, by hand or with its window; absent before. */
  endedAt?: number
  version: number
}
