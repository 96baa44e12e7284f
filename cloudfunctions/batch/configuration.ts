import type { Batch } from '../../domain/code/batch'
import type { Platform } from '../kernel/ports/platform'
import { cached } from '../kernel/store/cache'

export const batchOf = (platform: Platform, batchId: string): Promise<Batch | undefined> =>
  cached(platform, `batch:${batchId}`, () => platform.store.get('batches', batchId))
