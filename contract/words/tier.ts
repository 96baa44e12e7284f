/** What a tier can give by rule. */
export const benefitCodes = [
  'multiplier',
  'birthdayGift',
  'monthlyCouponQuota',
  'exclusiveRewards',
  'exclusiveCampaigns',
] as const

/**
 * How a member has a benefit: it `holds` while the tier does; what is granted by period is `available`, `used` up or
 * `coming`; a gift may wait for a birthday to be named.
 */
export const benefitStates = ['holds', 'available', 'used', 'coming', 'birthdayMissing'] as const

/** How a tier's card looks. */
export const tierMaterials = ['paper', 'silver', 'gold', 'glass'] as const

export type TierMaterial = (typeof tierMaterials)[number]

/** Why a tier changed. */
export const tierMoveCauses = ['earned', 'review', 'grant', 'grantEnded'] as const
