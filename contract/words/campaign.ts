export const campaignStates = ['draft', 'live', 'paused', 'ended'] as const

export type CampaignState = (typeof campaignStates)[number]

/** A campaign pays for at most so many batches: it claims them in one transaction of a hundred operations, three each. */
export const campaignBatchesMax = 30
