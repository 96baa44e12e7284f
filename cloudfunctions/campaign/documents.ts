import type { Campaign } from '../../domain/campaign/campaign'

/** The points a campaign may still lease out to instances. */
export interface Budget {
  _id: string
  left: number
}

/** The terms of a campaign that may change while it runs. */
export type Terms = Pick<Campaign, 'name' | 'opensAt' | 'closesAt' | 'budgetPoints'>

/** A launched campaign's step to its next version: other terms, or its end. */
export interface CampaignChange {
  _id: string
  campaignId: string
  kind: 'changed' | 'ended'
  /** The version it led to. */
  version: number
  before: Terms
  after: Terms
  /** The operator's name; null where its window closed. */
  by: string | null
  reason: string
  at: number
}
