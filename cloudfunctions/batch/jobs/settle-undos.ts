import { changed } from '../../../domain/code/batch-life'
import { settledUndo } from '../../../domain/code/undo-activation'
import type { Platform } from '../../kernel/ports/platform'
import { throughPages, type Slice } from '../../kernel/jobs/slice'
import { pageLimitMax } from '../../kernel/store/store'
import type { ActivationUndo } from '../documents'
import { scannedIn } from '../scanned'

/** Settles undos of activations: by now whoever scanned a code of theirs has an entry, and whoever comes later has none. */
export const settleUndos = (platform: Platform): Promise<Slice> =>
  throughPages(
    platform,
    (after) =>
      platform.store.page('activationUndos', 'byState', {
        equals: { state: 'waiting' },
        range: { to: platform.now() },
        limit: pageLimitMax,
        ...(after ? { after } : {}),
      }),
    (undo) => settle(platform, undo),
  )

async function settle(platform: Platform, { _id, batchId, ...range }: ActivationUndo): Promise<boolean> {
  const { scanned } = await scannedIn(platform, batchId, [range])
  const ended = await platform.store.transact(async (transaction) => {
    const undo = await transaction.get('activationUndos', _id)
    const batch = await transaction.get('batches', batchId)
    if (undo?.state !== 'waiting' || !batch) return false
    await transaction.put('batches', changed(batch, settledUndo(batch, { ...range, id: _id }, scanned)))
    await transaction.put('activationUndos', { ...undo, state: scanned === 0 ? 'undone' : 'refused', scanned })
    return true
  })
  return ended.committed && ended.value
}
