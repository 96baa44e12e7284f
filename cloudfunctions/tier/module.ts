import { claimBirthdayGift } from './visitor/claim-birthday-gift'
import { countTiers } from './jobs/count-tiers'
import { endTierGrant } from './desk/end-tier-grant'
import { grantTier } from './desk/grant-tier'
import { memberStanding } from './desk/member-standing'
import { reviewTiers } from './jobs/review-tiers'
import { standing } from './visitor/standing'

export { collections } from './collections'
export { personal } from './personal'
export { streams } from './streams'
export { strands } from './strands'

/** What the mini-program asks. */
export const visitor = { claimBirthdayGift, standing }

/** What operators ask. */
export const desk = { endTierGrant, grantTier, memberStanding }

/** What a timer does, a bounded slice each time. */
export const jobs = { reviewTiers, countTiers }
