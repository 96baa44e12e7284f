import type { Batch } from '../../domain/code/batch'
import type { Platform } from '../kernel/ports/platform'
import { cached } from '../kernel/store/cache'
import { gathered } from '../kernel/store/gathered'

export const batchOf = (platform: Platform, batchId: string): Promise<Batch | undefined> =>
  cached(platform, `batch:${batchId}`, () => gathered(platform, 'batches', batchId))
