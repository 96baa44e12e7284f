import type { CampaignState } from '../../../domain/campaign/campaign'
import type { Platform } from '../../kernel/ports/platform'
import { throughPages, type Slice } from '../../kernel/jobs/slice'
import { pageLimitMax } from '../../kernel/store/store'
import { storeEnded } from '../ending'

/** The states from which a window may close. */
const running: readonly CampaignState[] = ['live', 'paused']

/** Ends campaigns whose window has closed: their batches may join another, and nobody has to think of it. */
export async function closeWindows(platform: Platform): Promise<Slice> {
  const at = platform.now()
  const slices = []
  for (const state of running)
    slices.push(
      await throughPages(
        platform,
        (after) =>
          platform.store.page('campaigns', 'byState', {
            equals: { state },
            limit: pageLimitMax,
            ...(after ? { after } : {}),
          }),
        ({ _id, closesAt }) => (closesAt <= at ? closeWindow(platform, _id, at) : Promise.resolve(false)),
      ),
    )
  return {
    done: slices.reduce((sum, { done }) => sum + done, 0),
    failed: slices.reduce((sum, { failed }) => sum + failed, 0),
    more: slices.some(({ more }) => more),
  }
}

/** Answers whether it was this run that ended it: its window may have been made longer, or somebody been first. */
async function closeWindow({ store }: Platform, campaignId: string, at: number): Promise<boolean> {
  const ended = await store.transact(async (transaction) => {
    const campaign = await transaction.get('campaigns', campaignId)
    if (!campaign || campaign.closesAt > at) return false
    return (await storeEnded(transaction, campaign, null, at)).ok
  })
  return ended.committed && ended.value
}
