import type { InferOutput } from 'valibot'
import type { rewardRow } from '../../../contract/mall/desk/rewards'
import type { Reward } from '../../../domain/mall/reward'
import { presentPicture } from '../../kernel/pictures/shown'
import type { Platform } from '../../kernel/ports/platform'

export const presentReward = (platform: Platform, { _id, ...reward }: Reward): InferOutput<typeof rewardRow> => ({
  ...reward,
  id: _id,
  stores: reward.stores ?? [],
  pictures: reward.pictures.map((picture) => ({ picture, address: presentPicture(platform, picture) })),
})
