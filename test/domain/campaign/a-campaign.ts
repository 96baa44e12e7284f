import type { Campaign } from '../../../domain/campaign/campaign'
import type { Member } from '../../../domain/member/member'
import type { Tier } from '../../../domain/member/tier'
import { everlastingTiers } from '../../../domain/member/tier-policy'

/** A Saturday afternoon in the brand's zone. */
export const now = Date.parse('2026-11-21T15:30:00+08:00')
const dayMs = 86_400_000

export const aCampaign: Campaign = {
  _id: 'c-autumn',
  name: '秋日扫码有礼',
  state: 'live',
  opensAt: now - 10 * dayMs,
  closesAt: now + 10 * dayMs,
  batchIds: ['12'],
  reward: { code: 'fixed', args: { points: 20 } },
  limits: [],
  expiry: null,
  tierMultiplied: true,
  budgetPoints: null,
  drawHash: null,
  createdAt: now - 20 * dayMs,
  launchedAt: now - 15 * dayMs,
  version: 3,
}

const tier = (code: string, growthMin: number, multiplierPercent: number): Tier => ({
  code,
  name: code,
  growthMin,
  benefits: multiplierPercent === 100 ? [] : [{ code: 'multiplier', percent: multiplierPercent }],
  perks: [],
  material: 'paper',
})

export const tiers = [tier('wind', 0, 100), tier('tide', 100, 110), tier('island', 500, 125), tier('keeper', 2000, 150)]

/** Lifetime tiers, no member day and no task. */
export const rules = { tiers, tierPolicy: everlastingTiers, memberDays: [], tasks: [] }

export const aMember: Member = {
  _id: 'visitor-lin',
  number: '079927398713',
  nickname: '林小满',
  joinedAt: now - 30 * dayMs,
  consentVersion: '2026-11',
  points: 0,
  pendingPoints: 0,
  growth: 0,
  lots: [],
  nextExpiryOn: null,
  tier: 'wind',
  tierSince: now - 30 * dayMs,
  earnedTier: 'wind',
  growthMonths: [],
  termEndsAt: null,
  grant: null,
  tierDueAt: null,
  scans: {},
}
