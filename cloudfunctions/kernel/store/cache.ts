import type { Campaign } from '../../../domain/campaign/campaign'
import type { ReadyCampaign } from '../../../domain/campaign/pay'
import { readLimit, readReward } from '../../../domain/campaign/rules'
import type { Batch } from '../../../domain/code/batch'
import { itemGtinOf } from '../../../domain/code/gtin'
import { readGift } from '../../../domain/mall/gift'
import { readRewardRules } from '../../../domain/mall/rules'
import type { ReadyReward, Reward } from '../../../domain/mall/reward'
import type { Product } from '../../../domain/code/product'
import { readExpiry } from '../../../domain/points/policies'
import { forgetOldest } from './forget'
import { gathered } from './gathered'
import { instanceState, type Platform } from '../ports/platform'
import { readStoredProgram, type ReadyProgram } from '../../brand/program'

/**
 * What scans read and operators change, cached in the instance: the programme, batches, products, campaigns. A change at
 * the desk reaches every instance within this time; a scan on a warm instance reads none of it.
 */
export const configurationMaxAgeMs = 2_000

/** Batches differ by scan, so an instance meets many; beyond this the oldest go. About 2 kB each. */
const keptMax = 5_000

interface Kept<Value> {
  value: Promise<Value>
  readAt: number
}

const caches = instanceState(() => new Map<string, Kept<unknown>>())

/** No call lasts longer, so that what is dated later than this after its beginning comes from a clock that was set back. */
const callMsMax = 60_000

/**
 * Reads through the instance's cache; concurrent readers share one read, and a failed read is not kept. One call uses one
 * reading, however long it takes: what was young when it began, or was read since, is not read again.
 */
export function cached<Value>(platform: Platform, key: string, read: () => Promise<Value>): Promise<Value> {
  const kept = caches(platform)
  const now = platform.now()
  const known = kept.get(key) as Kept<Value> | undefined
  if (known && isFresh(known.readAt, platform.at ?? now)) return known.value
  const value = read()
  kept.delete(key)
  kept.set(key, { value, readAt: now })
  value.catch(() => kept.delete(key))
  forgetOldest(kept, keptMax)
  return value
}

const isFresh = (readAt: number, at: number): boolean => at - readAt < configurationMaxAgeMs && readAt - at < callMsMax

export const programOf = (platform: Platform): Promise<ReadyProgram> =>
  cached(platform, 'program', async () => {
    const program = await platform.store.get('programs', 'brand')
    if (!program) throw new Error('the programme document "brand" is missing: run the set-up')
    return readStoredProgram(program)
  })

export const batchOf = (platform: Platform, batchId: string): Promise<Batch | undefined> =>
  cached(platform, `batch:${batchId}`, () => gathered(platform, 'batches', batchId))

export const productOf = (platform: Platform, productId: string): Promise<Product | undefined> =>
  cached(platform, `product:${productId}`, () => gathered(platform, 'products', productId))

/** The product that a retail barcode is of, on an item or on a case of them; undefined where it is none of the brand's. */
export const productByGtin = (platform: Platform, gtin14: string): Promise<Product | undefined> =>
  cached(platform, `gtin:${gtin14}`, async () => {
    const find = async (gtin: string) =>
      (await platform.store.page('products', 'byGtin', { equals: { gtin }, limit: 1 })).documents[0]
    const item = itemGtinOf(gtin14)
    return (await find(gtin14)) ?? (item === gtin14 ? undefined : await find(item))
  })

/** A reward with its rules read; null where there is none. */
export const rewardOf = (platform: Platform, rewardId: string): Promise<ReadyReward | null> =>
  cached(platform, `reward:${rewardId}`, async () => {
    const reward = await gathered(platform, 'rewards', rewardId)
    return reward ? readyReward(reward) : null
  })

export function readyReward(reward: Reward): ReadyReward {
  const rules = readRewardRules(reward.rules)
  const gift = reward.gift && readGift(reward.gift)
  if (!rules.ok || gift?.ok === false) throw new Error(`reward ${reward._id} was stored with rules that cannot be read`)
  return { reward, rules: rules.value, gift: gift?.value ?? null }
}

/** A campaign with its rules read and the batches' places in its draw; null where there is none. */
export const campaignOf = (platform: Platform, campaignId: string): Promise<DrawReadyCampaign | null> =>
  cached(platform, `campaign:${campaignId}`, async () => {
    const campaign = await gathered(platform, 'campaigns', campaignId)
    return campaign ? readyCampaign(platform, campaign) : null
  })

/** The campaign that a batch's codes are in; null where they are in none. */
export const campaignOfBatch = async (platform: Platform, { campaignId }: Batch): Promise<DrawReadyCampaign | null> =>
  campaignId === null ? null : campaignOf(platform, campaignId)

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
