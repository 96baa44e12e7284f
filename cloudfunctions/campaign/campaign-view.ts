import type { Output } from '../../contract'
import type { Reward } from '../../domain/campaign/rules'
import { activeCount, withdrawnCount } from '../../domain/code/active-count'
import type { Batch } from '../../domain/code/batch'
import { batchOf } from '../batch/configuration'
import { productOf } from '../product/configuration'
import { type DrawReadyCampaign } from './configuration'
import type { Platform } from '../kernel/ports/platform'

type CampaignView = Output<'member', 'campaign'>['campaign']

/** What a campaign promises, in the few words of a card. */
export async function presentTeaser(platform: Platform, ready: DrawReadyCampaign) {
  return teaserOf(ready, await productsIn(platform, await batchesIn(platform, ready)))
}

/** The same, with everything that a promise rests on. */
export async function presentCampaign(platform: Platform, ready: DrawReadyCampaign): Promise<CampaignView> {
  const { campaign, reward, limits } = ready
  const batches = await batchesIn(platform, ready)
  const products = await productsIn(platform, batches)
  const codes = batches.reduce((sum, { size }) => sum + size, 0)
  return {
    ...teaserOf(ready, products),
    opensAt: campaign.opensAt,
    prizes: prizesOf(reward, codes),
    codes,
    codesOut: codesOutOf(ready, batches),
    scannableCodes: batches.reduce((sum, batch) => sum + activeCount(batch, platform.now()), 0),
    limits: [...limits],
    products: products.map(({ _id: id, name, tagline, picture }) => ({ id, name, tagline, picture })),
  }
}

const teaserOf = ({ campaign, reward, expiry }: DrawReadyCampaign, products: readonly { picture: string }[]) => ({
  id: campaign._id,
  name: campaign.name,
  promise: {
    reward,
    pointsMax: pointsToldOf(reward, campaign.budgetPoints),
    codesPaidBefore: campaign.codesPaidBefore ?? 0,
    expiry: expiry ?? null,
  },
  closesAt: campaign.closesAt,
  pictures: [...new Set(products.map(({ picture }) => picture))],
})

/** A fixed campaign says how many points there are in all; of a draw it is nobody's business, only that there is a limit. */
const pointsToldOf = (reward: Reward, budgetPoints: number | null): number | null =>
  budgetPoints === null || reward.code === 'fixed' ? budgetPoints : 0

function prizesOf(reward: Reward, codes: number): CampaignView['prizes'] {
  if (reward.code === 'fixed') return [{ points: reward.points, codes }]
  const prizes = reward.prizes.map(({ points, winners }) => ({ points, codes: winners }))
  const won = prizes.reduce((sum, prize) => sum + prize.codes, 0)
  return [...prizes, { points: reward.otherwise, codes: Math.max(0, codes - won) }].sort(
    (left, right) => right.points - left.points,
  )
}

function codesOutOf({ campaign }: DrawReadyCampaign, batches: readonly Batch[]): number {
  const codes = batches.reduce((sum, { size }) => sum + size, 0)
  const withdrawn = batches.reduce((sum, batch) => sum + withdrawnCount(batch), 0)
  return Math.min(codes, withdrawn + (campaign.codesPaidBefore ?? 0))
}

async function batchesIn(platform: Platform, { campaign }: DrawReadyCampaign): Promise<Batch[]> {
  const batches = await Promise.all(campaign.batchIds.map((batchId) => batchOf(platform, batchId)))
  return batches.flatMap((batch) => batch ?? [])
}

async function productsIn(platform: Platform, batches: readonly Batch[]) {
  const ids = [...new Set(batches.map(({ productId }) => productId))]
  const products = await Promise.all(ids.map((id) => productOf(platform, id)))
  return products.flatMap((product) => product ?? [])
}
