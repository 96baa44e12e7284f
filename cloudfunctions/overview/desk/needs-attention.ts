import { worthLeast } from '../../../domain/campaign/cost'
import type { Variant } from '../../../domain/mall/reward'
import { segmentId } from '../../../domain/mall/stock'
import { yes } from '../../../domain/result'
import { liveCampaigns, type DrawReadyCampaign } from '../../campaign/configuration'
import type { Call } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { gathered } from '../../kernel/store/gathered'
import { pageLimitMax } from '../../kernel/store/store'

/** From this share of a budget on somebody should know, in percent of what was not set aside. */
const scarcePercent = 10
/** Rewards on sale that are looked at: the newest, and more than most malls show. */
const rewardsMax = 50
/** The timer runs every minute or so: an hour of runs. */
const runsMax = 60

/** What waits for a hand at the desk. */
export const needsAttention: Handler<'ops', 'needsAttention'> = async (call) => {
  const [budgets, soldOut, orders, jobs] = await Promise.all([
    scarceBudgets(call),
    emptyStock(call),
    waitingOrders(call),
    failedJobs(call),
  ])
  return yes({ budgets, soldOut, orders, jobs })
}

async function scarceBudgets(call: Call) {
  const open = (await liveCampaigns(call)).filter(({ campaign }) => campaign.closesAt > call.at)
  return (await Promise.all(open.map((ready) => scarceBudget(call, ready)))).flatMap((each) => each ?? [])
}

/** What every code was set aside from, or what knows no limit, cannot run out. */
async function scarceBudget(call: Call, { campaign, reward }: DrawReadyCampaign) {
  const { _id: campaignId, name, budgetPoints, setAside } = campaign
  const least = worthLeast(reward)
  if (budgetPoints === null || setAside?.codes === 'every' || least === 0) return null
  const left = (await gathered(call, 'budgets', campaignId))?.left ?? 0
  const leasable = budgetPoints - (setAside?.points ?? 0)
  if (left * 100 > leasable * scarcePercent) return null
  return { campaignId, name, left, budgetPoints, spent: left < least, prizesKept: setAside?.codes === 'prizes' }
}

async function emptyStock(call: Call) {
  const query = { equals: { state: 'live' }, order: 'descending', limit: rewardsMax } as const
  const { documents } = await call.store.page('rewards', 'byState', query)
  const found = documents.map(async ({ _id: rewardId, title, left, variants }) => {
    if (left === 0) return [{ rewardId, title, choices: [] }]
    if (variants.length < 2) return []
    const levels = await Promise.all(variants.map((variant) => leftIn(call, rewardId, variant)))
    return variants.filter((_, place) => levels[place] === 0).map(({ choices }) => ({ rewardId, title, choices }))
  })
  return (await Promise.all(found)).flat()
}

/** Units left of one variant; the segments of all that are looked at are read together. */
async function leftIn(call: Call, rewardId: string, { id, segments }: Variant): Promise<number> {
  const ids = Array.from({ length: segments }, (_, place) => segmentId(rewardId, id, place))
  const found = await Promise.all(ids.map((each) => gathered(call, 'stocks', each)))
  return found.reduce((sum, segment) => sum + (segment?.left ?? 0), 0)
}

async function waitingOrders(call: Call) {
  const page = await call.store.page('orders', 'byState', { equals: { state: 'placed' }, limit: pageLimitMax })
  return {
    waiting: page.documents.length,
    isMore: page.next !== undefined,
    oldestAt: page.documents[0]?.placedAt ?? call.at,
  }
}

async function failedJobs(call: Call) {
  const { documents } = await call.store.page('jobReports', 'byTime', { order: 'descending', limit: runsMax })
  const failures = documents.flatMap(({ at, jobs }) => {
    const failed = jobs.reduce((sum, job) => sum + job.failed, 0)
    return failed > 0 ? [{ at, failed }] : []
  })
  return {
    failed: failures.reduce((sum, { failed }) => sum + failed, 0),
    lastAt: failures[0]?.at ?? call.at,
  }
}
