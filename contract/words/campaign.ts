export const campaignStates = ['draft', 'live', 'paused', 'ended'] as const

export type CampaignState = (typeof campaignStates)[number]

export { promises, type CampaignPromise } from '../../domain/campaign/living'

export const campaignChangeKinds = ['changed', 'ended'] as const

/**
 * A campaign pays for at most so many batches: an instance that is asked for the first time reads all of them in one call, which
 * takes so many, because a draw ranks a code among the codes of all.
 */
export const campaignBatchesMax = 200
