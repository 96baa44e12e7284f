import type { Batch } from '../../domain/code/batch'
import type { Campaign } from '../../domain/campaign/campaign'
import type { ReadyCampaign } from '../../domain/campaign/pay'
import { readLimit, readReward } from '../../domain/campaign/rules'
import { readExpiry } from '../../domain/points/policies'
import { batchOf } from '../batch/configuration'
import type { Platform } from '../kernel/ports/platform'
import { cached } from '../kernel/store/cache'
import { gathered } from '../kernel/store/gathered'

/** A campaign with its rules read and the batches' places in its draw; null where there is none. */
export const campaignOf = (platform: Platform, campaignId: string): Promise<DrawReadyCampaign | null> =>
  cached(platform, `campaign:${campaignId}`, async () => {
    const campaign = await gathered(platform, 'campaigns', campaignId)
    return campaign ? readyCampaign(platform, campaign) : null
  })

/** The campaign that a batch's codes are in; null where they are in none. */
export async function campaignOfBatch(
  platform: Platform,
  { _id, campaignId }: Batch,
): Promise<DrawReadyCampaign | null> {
  const ready = campaignId === null ? null : await campaignOf(platform, campaignId)
  // A draft that claimed the batch may have let it go since.
  return ready?.offsets.has(_id) ? ready : null
}

async function readyCampaign(platform: Platform, campaign: Campaign): Promise<DrawReadyCampaign> {
  const { _id: campaignId, batchIds } = campaign
  const reward = readReward(campaign.reward)
  const limits = campaign.limits.map(readLimit).flatMap((limit) => (limit.ok ? [limit.value] : []))
  const expiry = campaign.expiry && readExpiry(campaign.expiry)
  if (!reward.ok || limits.length !== campaign.limits.length || expiry?.ok === false)
    throw new Error(`campaign ${campaignId} was stored with rules that cannot be read`)
  const draw = campaign.drawHash ? platform.keys.openDraw(campaignId, campaign.drawHash) : undefined
  const batches = await Promise.all(batchIds.map((batchId) => batchOf(platform, batchId)))
  const offsets = new Map<string, number>()
  let codes = 0
  for (const [place, batchId] of batchIds.entries()) {
    offsets.set(batchId, codes)
    codes += batches[place]?.size ?? 0
  }
  return { campaign, reward: reward.value, limits, expiry: expiry?.value ?? null, codes, offsets, draw }
}

/** A campaign whose codes are numbered through its batches, so that a draw can rank them. */
export interface DrawReadyCampaign extends ReadyCampaign {
  codes: number
  /** Where each batch's serial 0 stands in the draw. */
  offsets: ReadonlyMap<string, number>
  draw: ReturnType<Platform['keys']['openDraw']>
}

/** Campaigns now live, newest first, for the home screen. */
export const liveCampaigns = (platform: Platform): Promise<DrawReadyCampaign[]> =>
  cached(platform, 'live', async () => {
    /** Campaigns whose window has passed stay live until they are ended: the open ones are among the newest of many. */
    const limit = 50
    const page = await platform.store.page('campaigns', 'byState', {
      equals: { state: 'live' },
      order: 'descending',
      limit,
    })
    const readyFrom = (campaign: Campaign) =>
      cached(platform, `campaign:${campaign._id}`, () => readyCampaign(platform, campaign))
    const ready = await Promise.all(page.documents.map(readyFrom))
    return ready.flatMap((campaign) => (campaign ? [campaign] : []))
  })
